package org.wardcast.webadmin.audit;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** A thing that REST made has its id in the answer, so that its later changes can be found with it. */
@ControllerAdvice
class MadeThing implements ResponseBodyAdvice<Object> {
  @Override
  public boolean supports(
      MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
    return type.getParameterType().isRecord();
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter type,
      MediaType format,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body != null) {
      Act.current()
          .filter(act -> act.method.equals("POST") && act.thing == null)
          .ifPresent(act -> act.thing = id(body));
    }
    return body;
  }

  private static @Nullable String id(Object made) {
    try {
      for (var part : made.getClass().getRecordComponents()) {
        if (part.getName().equals("id")) {
          var accessor = part.getAccessor();
          accessor.setAccessible(true);
          return String.valueOf(accessor.invoke(made));
        }
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      return null;
    }
    return null;
  }
}
