package org.wardcast.webadmin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What becomes known of a request while it runs. It lies with the request until the end. */
public final class Act {
  private static final String NAME = "wardcast.audit.act";

  String who = "";
  String whoName = "";

  @Nullable String key;

  @Nullable String endpoint;

  String method = "";
  Map<String, String> path = Map.of();

  @Nullable String thing;

  String thingName = "";

  @Nullable Long unit;

  @Nullable Outcome outcome;

  String code = "";
  String said = "";

  static Act of(HttpServletRequest request) {
    if (request.getAttribute(NAME) instanceof Act act) {
      return act;
    }
    var act = new Act();
    request.setAttribute(NAME, act);
    return act;
  }

  /** Of the request that is running; empty outside one. */
  static Optional<Act> current() {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null
            && request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Act act
        ? Optional.of(act)
        : Optional.empty();
  }

  /** Somebody tried to come in and was not let in. The first reason stays unless a sharper one comes. */
  public static void keptOut(String endpoint, String login, String code) {
    current().ifPresent(act -> {
      act.endpoint = endpoint;
      act.who = login;
      act.outcome = Outcome.REFUSED;
      act.code = code;
    });
  }

  void ended(Outcome how, String withCode, String sentence) {
    outcome = how;
    code = withCode;
    said = sentence;
  }
}
