package org.wardcast.scheduler.proof;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wardcast.scheduler.proof.Finding.Level;

/**
 * What the verifier found in one file.
 *
 * @param findings in the order of the file: what it is, then what is wrong in it, lines first
 * @param keys fingerprints of the keys that signed in it
 * @param zone of its days, if it says one
 */
public record Verdict(List<Finding> findings, Set<String> keys, Optional<ZoneId> zone) {
  public boolean whole() {
    return of(Level.WRONG).findAny().isEmpty();
  }

  public Stream<Finding> of(Level level) {
    return findings.stream().filter(finding -> finding.level() == level);
  }

  /** The first line that is wrong. */
  public Optional<Finding> firstWrongLine() {
    return of(Level.WRONG)
        .filter(finding -> finding.line() > 0)
        .min((a, b) -> Long.compare(a.line(), b.line()));
  }
}
