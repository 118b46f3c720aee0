package org.wardcast.webadmin.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.ApiKey;

/** Learns of each request that reaches a handler: who asks, what for, and whether it was refused. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AuditInterceptor implements HandlerInterceptor, HandlerExceptionResolver, WebMvcConfigurer {
  private static final Logger LOG = LoggerFactory.getLogger(AuditInterceptor.class);

  /** Forms that are shown again, with a question or another row, and nothing is stored. */
  private static final Set<String> FORMS =
      Set.of("schedule/slot", "playlists/editor", "campaigns/form");

  private final Things things;
  private final Sentences sentences;

  AuditInterceptor(Things things, Sentences sentences) {
    this.things = things;
    this.sentences = sentences;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod) {
      var act = Act.of(request);
      var pattern =
          String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
      var endpoint = request.getMethod() + " " + pattern;
      act.method = request.getMethod();
      act.endpoint = endpoint;
      act.path = path(request);
      who(act);
      if (!act.method.equals("GET") && !LeftOut.has(endpoint)) {
        what(act, pattern, request);
      }
    }
    return true;
  }

  private static void who(Act act) {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof Account account) {
      act.who = account.login();
      act.whoName = account.person().name();
      act.key = signedIn.getDetails() instanceof ApiKey key ? key.name() : null;
    }
  }

  private void what(Act act, String pattern, HttpServletRequest request) {
    try {
      act.thing = thing(pattern, act.path, request);
      if (act.thing != null) {
        var noun = Wording.of(act.method, pattern, false).noun();
        things.find(noun, act.thing).ifPresent(thing -> {
          act.thingName = thing.name();
          act.unit = thing.unitId();
        });
      }
    } catch (RuntimeException e) {
      // The change goes on: its entry will name the thing by its id only.
      LOG.error("What {} is about could not be read for the audit trail", act.endpoint, e);
    }
  }

  private static @Nullable String thing(
      String pattern, Map<String, String> path, HttpServletRequest request) {
    var rest = Wording.rest(pattern);
    int open = rest.indexOf('{');
    if (open >= 0) {
      var name = rest.substring(open + 1, rest.indexOf('}')).replaceFirst(":.*", "");
      return path.get(name);
    }
    for (var name : new String[] {"id", "occurrence", "slot"}) {
      // Asking a JSON request for a parameter reads only its query.
      var value = request.getParameter(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> path(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? (Map<String, String>) variables
        : Map.of();
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView view) {
    var act = Act.of(request);
    if (view == null || act.outcome != null) {
      return;
    }
    var flash = RequestContextUtils.getOutputFlashMap(request);
    look(act, view.getModel());
    look(act, flash);
    var name = String.valueOf(view.getViewName());
    if (act.outcome == null
        && (FORMS.contains(name) || Boolean.TRUE.equals(view.getModel().get("dryRun")))) {
      act.outcome = Outcome.UNSAVED;
    }
    if (act.thing == null && name.matches("redirect:/[a-z/-]+/\\d+([?#].*)?")) {
      act.thing = name.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }
  }

  /** Pages show a refusal beside its field or, after going on to another page, above all. */
  private void look(Act act, @Nullable Map<String, ?> shown) {
    if (shown == null) {
      return;
    }
    for (var value : shown.values()) {
      if (refusal(value)) {
        refused(act, (MessageSourceResolvable) value);
      }
    }
    if (act.outcome == null && shown.get("trouble") instanceof String sentence) {
      act.ended(Outcome.REFUSED, "", sentence);
    }
  }

  private static boolean refusal(@Nullable Object value) {
    return value instanceof org.wardcast.devices.Refusal
        || value instanceof org.wardcast.playlists.Refusal;
  }

  private void refused(Act act, MessageSourceResolvable refusal) {
    var codes = refusal.getCodes();
    act.ended(
        Outcome.REFUSED, codes == null || codes.length == 0 ? "" : codes[0], sentences.of(refusal));
  }

  /** Only listens: those behind it answer. */
  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception e) {
    var act = Act.of(request);
    if (refusal(e)) {
      refused(act, (MessageSourceResolvable) e);
    } else if (e instanceof AccessDeniedException) {
      act.ended(Outcome.DENIED, "web.error.forbidden", sentences.of("web.error.forbidden"));
    }
    return null;
  }
}
