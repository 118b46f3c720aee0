package org.wardcast.scheduler.seals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.clockwork.Chore;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Seals;

/** A seal each day, also for a day on which nothing aired, and after a day off on return. */
@Component
final class SealChore implements Chore {
  private final Seals seals;
  private final LogHashes log;
  private final SealFolder folder;
  private final SealLetters letters;
  private final Clock clock;
  private final ZoneId zone;

  SealChore(
      Seals seals,
      LogHashes log,
      SealFolder folder,
      SealLetters letters,
      Clock clock,
      ZoneId zone) {
    this.seals = seals;
    this.log = log;
    this.folder = folder;
    this.letters = letters;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "seal";
  }

  @Override
  public String cron() {
    return "0 15 0 * * ?";
  }

  @Override
  public void run() {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    // A program started ten times a day makes no ten seals, and a new one with nothing to seal
    // none.
    boolean due =
        seals.latest().map(seal -> day(seal).isBefore(today)).orElseGet(() -> log.head() > 0);
    if (due) {
      seals.sealNow();
      letters.run();
    } else {
      folder.writeMissing();
    }
  }

  private LocalDate day(Seal seal) {
    return LocalDate.ofInstant(seal.sealedAt(), zone);
  }
}
