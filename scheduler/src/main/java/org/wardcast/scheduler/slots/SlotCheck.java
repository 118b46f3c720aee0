package org.wardcast.scheduler.slots;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.recurrence.Recurrence;

/**
 * What must be true of a slot before it is saved. Overlaps are looked for over 400 days from now, or
 * from the first day if that lies further ahead.
 */
@Component
class SlotCheck {
  static final Duration LONGEST = Duration.ofHours(24);
  static final Duration LONGEST_GRACE = Duration.ofMinutes(30);
  private static final int LONGEST_NAME = 200;
  private static final Duration HORIZON = Duration.ofDays(400);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Playlists playlists;
  private final Devices devices;
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  SlotCheck(Playlists playlists, Devices devices, Units units, Clock clock, ZoneId zone) {
    this.playlists = playlists;
    this.devices = devices;
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * @param others every other slot that is not removed
   * @param isNew a new one may not lie in the past
   */
  void check(SlotDraft draft, List<Slot> others, boolean isNew) {
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
    var reach = new Reach(devices, units);
    var reached = reach.of(draft.targets());
    if (reached.isEmpty()) {
      throw new Refusal("targets", "scheduler.slot.targets.none");
    }
    var now = clock.instant();
    var first = recurrence.startOn(draft.firstDay());
    var horizon = (first.isAfter(now) ? first : now).plus(HORIZON);
    Overlap.first(draft, reached, others, reach, zone, now, horizon).ifPresent(this::refuse);
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
    if (draft.length().isNegative() || draft.length().isZero()) {
      throw new Refusal("length", "scheduler.slot.length.none");
    }
    if (draft.length().compareTo(LONGEST) > 0) {
      throw new Refusal("length", "scheduler.slot.length.over");
    }
    if (draft.grace().isNegative() || draft.grace().compareTo(LONGEST_GRACE) > 0) {
      throw new Refusal("grace", "scheduler.slot.grace.range");
    }
  }

  private static void checkFirstDay(SlotDraft draft, Recurrence recurrence) {
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

  private void refuse(Overlap overlap) {
    throw new Refusal(
        "start",
        "scheduler.slot.overlap",
        overlap.other().plan().name(),
        HOUR.format(overlap.theirs().start().atZone(zone)),
        HOUR.format(overlap.theirs().end().atZone(zone)),
        DAY.format(overlap.mine().date()),
        overlap.device().name());
  }
}
