package org.wardcast.webadmin.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wardcast.devices.Refusal;

/**
 * Forms and queries with characters that cannot be kept: PostgreSQL takes no zero, and nobody sees
 * the other control characters. Tabs and line ends are texts' own.
 */
@Component
class WholeParameters implements HandlerInterceptor, WebMvcConfigurer {
  private static final Pattern UNKEEPABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\t\\n\\r]]");

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod) {
      request.getParameterMap().forEach((name, values) -> {
        if (Arrays.stream(values)
            .anyMatch(value -> value != null && UNKEEPABLE.matcher(value).find())) {
          throw new Refusal(name, "web.error.characters", name);
        }
      });
    }
    return true;
  }
}
