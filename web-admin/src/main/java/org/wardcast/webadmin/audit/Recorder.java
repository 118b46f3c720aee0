package org.wardcast.webadmin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wardcast.webadmin.errors.Sentences;

/** Makes an entry of what is known of a request, and has it written. Never an exception from here. */
@Component
class Recorder {
  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
  private static final int LONGEST_WORDS = 300;
  private static final List<String> NAMES = List.of(
      "title",
      "content.title",
      "name",
      "plan.name",
      "fileName",
      "login",
      "written",
      "names",
      "day");

  private final AuditTrail trail;
  private final Input input;
  private final Things things;
  private final Sentences sentences;
  private final Clock clock;

  Recorder(AuditTrail trail, Input input, Things things, Sentences sentences, Clock clock) {
    this.trail = trail;
    this.input = input;
    this.things = things;
    this.sentences = sentences;
    this.clock = clock;
  }

  void record(Act act, HttpServletRequest request, int status) {
    try {
      trail.add(entry(act, request, status));
    } catch (RuntimeException e) {
      LOG.error("The audit trail lacks {} by \"{}\"", act.endpoint, act.who, e);
    }
  }

  private Entry entry(Act act, HttpServletRequest request, int status) {
    var endpoint = Objects.requireNonNull(act.endpoint);
    int space = endpoint.indexOf(' ');
    var id = request.getParameter("id");
    var wording = Wording.of(
        endpoint.substring(0, space), endpoint.substring(space + 1), id != null && !id.isBlank());
    var fields = wording.noun().equals("session")
        ? Map.<String, String>of()
        : input.of(request, wording.noun());
    var unit = unit(act, request);
    var outcome = outcome(act, status);
    var code = act.code.isEmpty() && outcome == Outcome.REFUSED && act.said.isEmpty()
        ? code(status)
        : act.code;
    return new Entry(
        0,
        clock.instant(),
        words(act.who),
        words(act.whoName),
        act.key,
        words(request.getRemoteAddr()),
        endpoint,
        wording.noun(),
        wording.verb(),
        act.thing == null ? null : words(act.thing),
        words(act.thingName.isEmpty() ? named(fields) : act.thingName),
        unit,
        unit == null ? "" : things.unitName(unit),
        fields,
        outcome,
        code,
        words(act.said.isEmpty() && !code.isEmpty() ? sentences.of(code) : act.said));
  }

  /** Where the right was asked for; that of the thing, or of the form, where it was asked otherwise. */
  private static @Nullable Long unit(Act act, HttpServletRequest request) {
    var asked = org.wardcast.webadmin.people.UnitInQuestion.of(request);
    return asked != null ? asked : act.unit;
  }

  private static Outcome outcome(Act act, int status) {
    if (act.outcome != null) {
      return act.outcome;
    }
    if (status >= 500) {
      return Outcome.FAILED;
    }
    return status == 401 || status == 403
        ? Outcome.DENIED
        : status >= 400 ? Outcome.REFUSED : Outcome.DONE;
  }

  private static String code(int status) {
    return status == 404 ? "web.error.not-found" : "web.error.request";
  }

  /** What is new has its name in the form. */
  private static String named(Map<String, String> fields) {
    return NAMES.stream()
        .map(fields::get)
        .filter(name -> name != null && !name.isBlank() && !name.equals(Secrets.MASK))
        .findFirst()
        .orElse("");
  }

  private static String words(String text) {
    return Input.bounded(text, LONGEST_WORDS);
  }
}
