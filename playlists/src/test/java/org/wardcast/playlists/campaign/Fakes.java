package org.wardcast.playlists.campaign;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Other parts of the module that answer a few questions only. */
final class Fakes {
  private Fakes() {}

  static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          var answer = answers.get(method.getName());
          if (answer == null) {
            throw new UnsupportedOperationException(method.getName());
          }
          return answer.apply(arguments);
        }));
  }
}
