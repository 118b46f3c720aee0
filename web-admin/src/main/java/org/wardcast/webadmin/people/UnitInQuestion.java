package org.wardcast.webadmin.people;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The unit in which a request needed a right first: whose thing it is about. */
public final class UnitInQuestion {
  private static final String NAME = "wardcast.unit-in-question";

  private UnitInQuestion() {}

  static void note(long unitId) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null && request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) == null) {
      request.setAttribute(NAME, unitId, RequestAttributes.SCOPE_REQUEST);
    }
  }

  public static @Nullable Long of(ServletRequest request) {
    return request.getAttribute(NAME) instanceof Long unitId ? unitId : null;
  }
}
