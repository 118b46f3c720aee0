package org.wardcast.webadmin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** 401 and 403 of the REST chain, which no controller sees, as problem details too. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final MessageSource messages;
  private final LocaleResolver locales;
  private final JsonMapper json;

  ProblemEntryPoint(MessageSource messages, LocaleResolver locales, JsonMapper json) {
    this.messages = messages;
    this.locales = locales;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    response.addHeader("WWW-Authenticate", "Basic realm=\"Wardcast\", charset=\"UTF-8\"");
    var code = e instanceof LockedException ? "web.error.locked" : "web.error.unauthorized";
    answer(request, response, 401, "Unauthorized", code);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    answer(request, response, 403, "Forbidden", "web.error.forbidden");
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String title,
      String code)
      throws IOException {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", messages.getMessage(code, null, code, locales.resolveLocale(request)));
    problem.put("code", code);
    problem.put("instance", request.getRequestURI());
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }
}
