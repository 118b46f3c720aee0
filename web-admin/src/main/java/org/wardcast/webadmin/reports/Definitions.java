package org.wardcast.webadmin.reports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.reports.Definition;
import org.wardcast.webadmin.documents.ReportDocument;

/** What figures mean, in the language chosen; pages reach it as {@code @definitions}. */
@Component("definitions")
public class Definitions {
  /** Those that every report of coverage needs. */
  private static final List<Definition> USUAL = List.of(
      Definition.DEVICE_MINUTES,
      Definition.MINUTES_ON_AIR,
      Definition.PLAYS,
      Definition.ITEMS,
      Definition.PLANNED,
      Definition.CONFIRMED,
      Definition.ASSUMED,
      Definition.DECLARED,
      Definition.PERCENT_OF_PLAN,
      Definition.AREAS_REACHED,
      Definition.AREAS_IN_SCOPE,
      Definition.DEVICES_IN_SCOPE,
      Definition.BROADCAST_DAY,
      Definition.CORRECTION,
      Definition.LOCKED_DAY,
      Definition.SIMULATED);

  private final ReportWords words;

  Definitions(ReportWords words) {
    this.words = words;
  }

  public String term(Definition definition) {
    return words.say(definition.nameCode());
  }

  public String means(Definition definition) {
    return words.say(definition.textCode());
  }

  public String term(String name) {
    return term(Definition.valueOf(name));
  }

  public String means(String name) {
    return means(Definition.valueOf(name));
  }

  /** Of one breakdown: with what its rows are. */
  public List<ReportDocument.Definition> of(Breakdown by) {
    var all = new ArrayList<>(USUAL);
    if (by == Breakdown.PRIME_TIME) {
      all.add(Definition.PRIME_TIME);
    } else if (by == Breakdown.PHASE) {
      all.add(Definition.PHASE);
    }
    return of(all);
  }

  public List<ReportDocument.Definition> of(List<Definition> some) {
    return some.stream()
        .map(one -> new ReportDocument.Definition(term(one), means(one)))
        .toList();
  }
}
