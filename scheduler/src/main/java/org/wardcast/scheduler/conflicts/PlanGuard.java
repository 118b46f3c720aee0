package org.wardcast.scheduler.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.planning.Breach;
import org.wardcast.scheduler.slots.SlotGuard;

/** Refuses for the first thing that stands against a change: another slot, a reserved band, a rule. */
@Component
class PlanGuard implements SlotGuard {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Checker checker;
  private final ZoneId zone;

  PlanGuard(Checker checker, ZoneId zone) {
    this.checker = checker;
    this.zone = zone;
  }

  @Override
  public void saving(long ownerUnitId, SlotDraft draft, @Nullable Long slotId) {
    var planned = checker.planned(ownerUnitId, draft, slotId);
    planned.reserved().ifPresent(band -> {
      throw band.refusal();
    });
    refuse(planned);
  }

  /** @throws Refusal if there is anything left that it meets or breaks */
  void refuse(Planned planned) {
    meets(planned.outlook(), planned.clashes().list());
    breaks(planned.breaches());
  }

  @Override
  public void changingDay(Slot slot, LocalDate date, DayChange change) {
    var day = checker.day(slot, date, change);
    day.reserved().ifPresent(band -> {
      throw band.refusal();
    });
    meets(day.outlook(), day.clashes().list());
    breaks(day.breaches().get());
  }

  @Override
  public void filling(Slot slot, Place place, @Nullable LocalDate date, long playlistId) {
    breaks(checker.filled(slot, place, date, playlistId));
  }

  private void meets(Outlook outlook, List<Clash> clashes) {
    if (clashes.isEmpty()) {
      return;
    }
    var first = clashes.get(0);
    throw new Refusal(
        "start",
        "scheduler.slot.overlap",
        first.other().plan().name(),
        hour(first.meeting().otherFrom()),
        hour(first.meeting().otherTo()),
        DAY.format(first.meeting().date()),
        outlook.devices().at(first.shared().nextSetBit(0)).name());
  }

  private String hour(long moment) {
    return HOUR.format(Instant.ofEpochMilli(moment).atZone(zone));
  }

  private static void breaks(List<Breach> breaches) {
    if (!breaches.isEmpty()) {
      var first = breaches.get(0);
      throw new Refusal(field(first.code()), first.code(), first.values());
    }
  }

  private static String field(String code) {
    return switch (code.substring(code.lastIndexOf('.') + 1)) {
      case "session", "day" -> "length";
      case "weekday" -> "recurrence";
      case "plays", "goodWithBad" -> "playlistId";
      default -> "start";
    };
  }
}
