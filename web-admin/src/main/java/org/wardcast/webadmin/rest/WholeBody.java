package org.wardcast.webadmin.rest;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.wardcast.devices.Refusal;

/**
 * What came as JSON keeps what its records promise: nothing is null that is not {@code @Nullable}.
 * JSON can also carry characters that no database keeps, and years that no calendar has.
 */
@RestControllerAdvice
class WholeBody extends RequestBodyAdviceAdapter {
  private static final Pattern UNKEEPABLE = Pattern.compile("[\\x{0}\\p{Cs}]");
  private static final int LAST_YEAR = 9999;

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    check(body, "");
    return body;
  }

  static void check(@Nullable Object value, String path) {
    if (value == null) {
      throw new Refusal(path, "web.error.field-missing", path);
    } else if (value instanceof String text) {
      if (UNKEEPABLE.matcher(text).find()) {
        throw new Refusal(path, "web.error.characters", path);
      }
    } else if (value instanceof LocalDate date) {
      if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
        throw new Refusal(path, "web.error.date", path);
      }
    } else if (value instanceof Collection<?> values) {
      int index = 0;
      for (var one : values) {
        check(one, path + "[" + index++ + "]");
      }
    } else if (value instanceof Map<?, ?> values) {
      values.forEach((key, one) -> check(one, inside(path, String.valueOf(key))));
    } else if (value instanceof Record) {
      for (var component : value.getClass().getRecordComponents()) {
        var held = get(component, value);
        if (held != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          check(held, inside(path, component.getName()));
        }
      }
    }
  }

  private static String inside(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static @Nullable Object get(RecordComponent component, Object value) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record can always be read", e);
    }
  }
}
