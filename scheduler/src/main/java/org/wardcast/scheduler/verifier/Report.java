package org.wardcast.scheduler.verifier;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Finding;
import org.wardcast.scheduler.proof.Finding.Level;
import org.wardcast.scheduler.proof.Verdict;

/** What was found so far. Of each kind so many are kept, the rest is counted. */
final class Report {
  private static final int MOST = 20;

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private int left;
  private boolean wrong;
  private @Nullable ZoneId zone;

  void add(Finding finding) {
    wrong |= finding.level() == Level.WRONG;
    if (finding.level() == Level.FACT || counts.merge(finding.code(), 1, Integer::sum) <= MOST) {
      findings.add(finding);
    } else {
      left++;
    }
  }

  void fact(String code, Object... args) {
    add(Finding.fact(code, args));
  }

  void warning(String code, Object... args) {
    add(Finding.warning(code, 0, args));
  }

  void wrong(String code, Object... args) {
    add(Finding.wrong(code, 0, args));
  }

  boolean anythingWrong() {
    return wrong;
  }

  void zone(ZoneId ofDays) {
    zone = ofDays;
  }

  void key(String id) {
    keys.add(id);
  }

  /** @param trusted empty if that is compared by hand */
  Verdict verdict(Set<String> trusted) {
    for (var key : keys) {
      if (!trusted.isEmpty() && !trusted.contains(key)) {
        wrong("scheduler.verify.key.other", key);
      }
    }
    if (left > 0) {
      wrong("scheduler.verify.more", left);
    }
    return new Verdict(List.copyOf(findings), Set.copyOf(keys), Optional.ofNullable(zone));
  }
}
