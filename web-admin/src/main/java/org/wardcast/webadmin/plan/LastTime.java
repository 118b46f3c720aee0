package org.wardcast.webadmin.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.layout.Vietnam;

/** Takes what a part of a slot played on its last occurrence before a day over to that day. */
@Component
public class LastTime {
  /** Looked back a week at a time: most slots come every week. */
  private static final int WEEK = 7;

  private static final int WEEKS = 5;

  /** @param from the day whose playlist was copied */
  public record Copied(Playlist playlist, LocalDate from) {}

  private final Programme programme;
  private final Slots slots;
  private final Choices choices;
  private final Playlists playlists;
  private final Vietnam words;
  private final ZoneId zone;

  LastTime(
      Programme programme,
      Slots slots,
      Choices choices,
      Playlists playlists,
      Vietnam words,
      ZoneId zone) {
    this.programme = programme;
    this.slots = slots;
    this.choices = choices;
    this.playlists = playlists;
    this.words = words;
    this.zone = zone;
  }

  /** @throws Refusal if there was no such occurrence, or nothing to play in it */
  public Copied copyTo(Slot slot, LocalDate day, String who) {
    return copyTo(slot, Place.WHOLE, slot.ownerUnitId(), day, who);
  }

  /** @param ownerUnitId whose the copy becomes */
  public Copied copyTo(Slot slot, Place place, long ownerUnitId, LocalDate day, String who) {
    var name = slot.plan().name();
    var before = dayBefore(slot, day)
        .orElseThrow(() -> new Refusal("day", "web.playlists.no-last-time", name, words.date(day)));
    var source = choices
        .of(slot, before)
        .at(place)
        .map(Choices.Choice::playlistId)
        .flatMap(playlists::find)
        .orElseThrow(
            () -> new Refusal("day", "web.playlists.last-time-empty", name, words.date(before)));
    var copy = playlists.copy(source.id(), ownerUnitId, who, name + " " + words.date(day));
    try {
      slots.fill(slot.id(), place, day, copy.id(), who);
    } catch (Refusal refusal) {
      // The slot does not play on that day: then nobody needs the copy.
      playlists.remove(copy.id(), who);
      throw refusal;
    }
    return new Copied(copy, before);
  }

  private Optional<LocalDate> dayBefore(Slot slot, LocalDate day) {
    for (int week = 0; week < WEEKS; week++) {
      var to = day.minusDays((long) week * WEEK);
      var found = programme
          .occurrences(
              to.minusDays(WEEK).atStartOfDay(zone).toInstant(),
              to.atStartOfDay(zone).toInstant())
          .stream()
          .filter(occurrence -> occurrence.slot().id() == slot.id())
          .map(Occurrence::date)
          .filter(date -> date.isBefore(day))
          .max(Comparator.naturalOrder());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
