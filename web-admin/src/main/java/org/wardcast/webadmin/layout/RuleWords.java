package org.wardcast.webadmin.layout;

import org.springframework.stereotype.Component;
import org.wardcast.scheduler.planning.Breach;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.webadmin.errors.Sentences;

/** Limits and breaches as sentences; pages reach it as {@code @ruleWords}. */
@Component("ruleWords")
public class RuleWords {
  private final Sentences sentences;
  private final PlanWords words;

  RuleWords(Sentences sentences, PlanWords words) {
    this.sentences = sentences;
    this.words = words;
  }

  public String limit(Limit limit) {
    if (limit instanceof Limit.MinutesPerSession m) {
      return sentences.of("web.rules.limit.session", m.minutes());
    } else if (limit instanceof Limit.MinutesPerDay m) {
      return sentences.of("web.rules.limit.day", m.minutes());
    } else if (limit instanceof Limit.SessionsPerDay s) {
      return sentences.of("web.rules.limit.sessions", s.sessions());
    } else if (limit instanceof Limit.Weekdays w) {
      return sentences.of("web.rules.limit.weekdays", words.weekdays(w.allowed()));
    } else if (limit instanceof Limit.QuietHours q) {
      return sentences.of("web.rules.limit.quiet", words.hours(q.from(), q.to()));
    } else if (limit instanceof Limit.PlaysPerDay p) {
      return sentences.of("web.rules.limit.plays", p.plays());
    }
    return sentences.of("web.rules.limit.good-with-bad");
  }

  public String breach(Breach breach) {
    return sentences.of(breach.code(), breach.values());
  }
}
