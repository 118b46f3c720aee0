package org.wardcast.webadmin.pages.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Vietnam;

/** The hours when people listen, and which of them are still free. */
@Component
class PrimeTime {
  /** Shorter holes are only the seams between two slots. */
  private static final Duration SHORTEST = Duration.ofMinutes(5);

  private final Bands bands;
  private final Sentences sentences;
  private final Vietnam words;
  private final ZoneId zone;

  PrimeTime(Bands bands, Sentences sentences, Vietnam words, ZoneId zone) {
    this.bands = bands;
    this.sentences = sentences;
    this.words = words;
    this.zone = zone;
  }

  /** A band on one day. */
  record Hours(Band band, Instant start, Instant end) {}

  /** For one page: a unit's bands are asked for once. */
  Asked ask() {
    return new Asked();
  }

  final class Asked {
    private final Map<String, List<Hours>> known = new HashMap<>();

    /** Also one that began the evening before. */
    List<Hours> on(long unitId, LocalDate date) {
      return known.computeIfAbsent(unitId + "@" + date, k -> {
        var all = new ArrayList<Hours>();
        for (var band : bands.inForce(unitId, date.minusDays(1))) {
          if (overnight(band)) {
            all.add(hours(band, date.minusDays(1)));
          }
        }
        bands.inForce(unitId, date).forEach(band -> all.add(hours(band, date)));
        return all;
      });
    }
  }

  private static boolean overnight(Band band) {
    return !band.end().isAfter(band.start());
  }

  private Hours hours(Band band, LocalDate date) {
    var end = overnight(band) ? date.plusDays(1) : date;
    return new Hours(
        band,
        date.atTime(band.start()).atZone(zone).toInstant(),
        end.atTime(band.end()).atZone(zone).toInstant());
  }

  List<Timeline.Band> drawn(List<Hours> hours, Scale scale) {
    return hours.stream()
        .filter(h -> scale.shows(h.start, h.end))
        .map(h -> new Timeline.Band(
            scale.box(h.start, h.end),
            sentences.of("web.plan.band", h.band.name(), words.time(h.start), words.time(h.end))))
        .toList();
  }

  /** Stretches of prime time in which nothing is planned. */
  static List<Hours> free(List<Hours> hours, List<Part> parts, Instant now) {
    var taken = parts.stream()
        .map(part -> part.occurrence)
        .sorted(Comparator.comparing(o -> o.start()))
        .toList();
    var free = new ArrayList<Hours>();
    for (var h : hours) {
      var at = h.start.isBefore(now) ? now : h.start;
      for (var o : taken) {
        if (o.end().isAfter(at) && o.start().isBefore(h.end)) {
          add(free, h.band, at, o.start());
          at = o.end();
        }
      }
      add(free, h.band, at, h.end);
    }
    return free;
  }

  private static void add(List<Hours> free, Band band, Instant from, Instant to) {
    if (Duration.between(from, to).compareTo(SHORTEST) >= 0) {
      free.add(new Hours(band, from, to));
    }
  }
}
