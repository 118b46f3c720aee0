package org.wardcast.scheduler.conflicts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.outlook.Series;
import org.wardcast.scheduler.planning.Breach;

/** A slot as it would be, and what stands against it; each is looked for when it is first asked. */
final class Planned {
  private final Outlook outlook;
  private final Series series;
  private final LocalDate horizon;
  private final Once<Clashes> clashes;
  private final Once<List<Breach>> breaches;
  private final Once<Optional<Reserved>> reserved;

  Planned(
      Outlook outlook,
      Series series,
      LocalDate horizon,
      Supplier<Clashes> clashes,
      Supplier<List<Breach>> breaches,
      Supplier<Optional<Reserved>> reserved) {
    this.outlook = outlook;
    this.series = series;
    this.horizon = horizon;
    this.clashes = new Once<>(clashes);
    this.breaches = new Once<>(breaches);
    this.reserved = new Once<>(reserved);
  }

  Outlook outlook() {
    return outlook;
  }

  Series series() {
    return series;
  }

  LocalDate horizon() {
    return horizon;
  }

  Clashes clashes() {
    return clashes.get();
  }

  List<Breach> breaches() {
    return breaches.get();
  }

  Optional<Reserved> reserved() {
    return reserved.get();
  }

  boolean clear() {
    return clashes().list().isEmpty() && reserved().isEmpty() && breaches().isEmpty();
  }

  /** Asked once, on one thread. */
  private static final class Once<T> {
    private final Supplier<T> source;
    private @Nullable T value;

    Once(Supplier<T> source) {
      this.source = source;
    }

    T get() {
      var known = value;
      if (known == null) {
        known = source.get();
        value = known;
      }
      return known;
    }
  }
}
