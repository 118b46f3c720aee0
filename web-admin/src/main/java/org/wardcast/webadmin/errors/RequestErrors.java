package org.wardcast.webadmin.errors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** A request that no controller saw, such as a wrong address or method: a problem detail with a sentence too. */
@Component
class RequestErrors extends DefaultErrorAttributes {
  private final Sentences sentences;

  RequestErrors(Sentences sentences) {
    this.sentences = sentences;
  }

  static String code(int status) {
    return switch (status) {
      case 403 -> "web.error.forbidden";
      case 404 -> "web.error.not-found";
      case 405 -> "web.error.method";
      case 406 -> "web.error.format-wanted";
      case 415 -> "web.error.format-sent";
      default -> status < 500 ? "web.error.request" : "web.error.unexpected";
    };
  }

  @Override
  public Map<String, @Nullable Object> getErrorAttributes(
      WebRequest request, ErrorAttributeOptions options) {
    var known = super.getErrorAttributes(request, options);
    var status =
        request.getAttribute("jakarta.servlet.error.status_code", RequestAttributes.SCOPE_REQUEST);
    var code = code(status instanceof Integer number ? number : 500);
    var problem = new LinkedHashMap<String, @Nullable Object>();
    problem.put("title", known.get("error"));
    problem.put("status", known.get("status"));
    problem.put("detail", sentences.of(code));
    problem.put("code", code);
    problem.put("instance", known.get("path"));
    // Boot's page for errors reads these names.
    problem.put("error", known.get("error"));
    problem.put("path", known.get("path"));
    problem.put("timestamp", known.get("timestamp"));
    return problem;
  }
}
