package org.wardcast.scheduler.coverage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wardcast.scheduler.reports.By;

/**
 * What is kept apart in the roll-ups. Those of a part (a residential area, or a group in a commune)
 * are kept with its commune under {@code <part>/<key>}.
 */
enum Dimension {
  TOTAL(By.TOTAL),
  SITE_KIND(By.SITE_KIND),
  CHANNEL(By.CHANNEL),
  SLOT(By.SLOT),
  TOPIC(By.TOPIC),
  CLASS(By.CLASS),
  PRIME_TIME(By.PRIME_TIME),
  BULLETIN(By.BULLETIN),
  PART_TOTAL(By.TOTAL),
  PART_SITE_KIND(By.SITE_KIND),
  PART_CHANNEL(By.CHANNEL),
  PART_SLOT(By.SLOT),
  PART_TOPIC(By.TOPIC),
  PART_CLASS(By.CLASS),
  PART_PRIME_TIME(By.PRIME_TIME);

  static final Set<Dimension> WHOLE = EnumSet.range(TOTAL, BULLETIN);
  static final Set<Dimension> PARTS = EnumSet.range(PART_TOTAL, PART_PRIME_TIME);

  final By by;

  Dimension(By by) {
    this.by = by;
  }

  boolean ofParts() {
    return PARTS.contains(this);
  }

  static Dimension of(By by) {
    return switch (by) {
      case TOTAL, DAY, WEEK, MONTH -> TOTAL;
      case AREA -> PART_TOTAL;
      case SITE_KIND -> SITE_KIND;
      case CHANNEL -> CHANNEL;
      case SLOT -> SLOT;
      case TOPIC -> TOPIC;
      case CLASS -> CLASS;
      case PRIME_TIME -> PRIME_TIME;
      case BULLETIN, PHASE -> BULLETIN;
    };
  }

  Dimension part() {
    return List.copyOf(PARTS).stream()
        .filter(dimension -> dimension.by == by)
        .findFirst()
        .orElseThrow();
  }
}
