package org.wardcast.scheduler.slots;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.recurrence.Recurrence;

/**
 * What must be true of a slot by itself before it is saved; what else it meets is the {@link
 * SlotGuard}'s to say.
 */
@Component
public class SlotCheck {
  static final Duration LONGEST = Duration.ofHours(24);
  static final Duration LONGEST_GRACE = Duration.ofMinutes(30);
  private static final int LONGEST_NAME = 200;
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Looking further ahead would unroll the plan of centuries. */
  private static final int FURTHEST_YEARS = 10;

  private static final int LONGEST_INTERVAL = 1000;

  private static final Duration HORIZON = Duration.ofDays(400);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Playlists playlists;
  private final KnownDevices devices;
  private final Units units;
  private final KnownLevels levels;
  private final Clock clock;
  private final ZoneId zone;

  public SlotCheck(
      Playlists playlists,
      KnownDevices devices,
      Units units,
      KnownLevels levels,
      Clock clock,
      ZoneId zone) {
    this.playlists = playlists;
    this.devices = devices;
    this.units = units;
    this.levels = levels;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What can be said of a slot by itself.
   *
   * @param isNew a new one may not lie in the past
   */
  public void readable(long ownerUnitId, SlotDraft draft, boolean isNew) {
    checkFigures(draft);
    var recurrence = Recurrence.of(draft, zone);
    checkFirstDay(draft, recurrence);
    if (isNew) {
      checkNotOver(draft, recurrence);
    }
    var playlist = draft.playlistId();
    if (playlist != null) {
      checkPlaylist(playlist);
    }
    var level = draft.levelId();
    if (level != null) {
      checkLevel(ownerUnitId, level);
    }
    checkTargets(draft.targets());
  }

  /**
   * A level's slots go before everybody's, so only the unit that prepared the level makes them: a
   * commune could silence the province's otherwise.
   */
  private void checkLevel(long ownerUnitId, long level) {
    var known =
        levels.level(level).orElseThrow(() -> new Refusal("levelId", "scheduler.slot.level.gone"));
    if (ownerUnitId != known.unitId()) {
      throw new Refusal(
          "levelId",
          "scheduler.slot.level.elsewhere",
          known.name(),
          units.find(known.unitId()).map(Unit::fullName).orElse(""));
    }
  }

  private void checkTargets(Targets targets) {
    for (var id : targets.unitIds()) {
      for (var above : units.path(id)) {
        if (above.id() != id && targets.unitIds().contains(above.id())) {
          throw new Refusal(
              "targets",
              "scheduler.slot.targets.nested",
              units.find(id).map(Unit::fullName).orElse(""),
              above.fullName());
        }
      }
    }
    if (devices.now().of(targets).isEmpty()) {
      throw new Refusal("targets", "scheduler.slot.targets.none");
    }
  }

  void checkPlaylist(long playlist) {
    if (playlists.find(playlist).isEmpty()) {
      throw new Refusal("playlistId", "scheduler.slot.playlist.gone");
    }
  }

  private static void checkFigures(SlotDraft draft) {
    if (draft.name().isBlank()) {
      throw new Refusal("name", "scheduler.slot.name.empty");
    }
    if (draft.name().length() > LONGEST_NAME) {
      throw new Refusal("name", "scheduler.slot.name.long", String.valueOf(LONGEST_NAME));
    }
    if (draft.length().compareTo(SHORTEST) < 0) {
      throw new Refusal("length", "scheduler.slot.length.none");
    }
    if (draft.length().compareTo(LONGEST) > 0) {
      throw new Refusal("length", "scheduler.slot.length.over");
    }
    if (draft.grace().isNegative() || draft.grace().compareTo(LONGEST_GRACE) > 0) {
      throw new Refusal("grace", "scheduler.slot.grace.range");
    }
  }

  private void checkFirstDay(SlotDraft draft, Recurrence recurrence) {
    // The recurrence library counts in ints, and runs for minutes once they overflow.
    if (recurrence.interval() > LONGEST_INTERVAL) {
      throw new Refusal(
          "recurrence", "scheduler.slot.recurrence.interval", String.valueOf(LONGEST_INTERVAL));
    }
    var furthest = LocalDate.ofInstant(clock.instant(), zone).plusYears(FURTHEST_YEARS);
    if (draft.firstDay().isAfter(furthest)) {
      throw new Refusal(
          "firstDay", "scheduler.slot.far", DAY.format(draft.firstDay()), DAY.format(furthest));
    }
    var first = recurrence
        .first()
        .orElseThrow(
            () -> new Refusal("recurrence", "scheduler.slot.recurrence.never", draft.recurrence()));
    if (!first.equals(draft.firstDay())) {
      throw new Refusal(
          "firstDay", "scheduler.slot.first", DAY.format(draft.firstDay()), DAY.format(first));
    }
  }

  private void checkNotOver(SlotDraft draft, Recurrence recurrence) {
    var now = clock.instant();
    if (recurrence.endless() || recurrence.startOn(draft.firstDay()).isAfter(now)) {
      return;
    }
    if (recurrence.windows(now, now.plus(HORIZON.multipliedBy(10))).isEmpty()) {
      throw new Refusal("firstDay", "scheduler.slot.past");
    }
  }
}
