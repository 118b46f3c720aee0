package org.wardcast.webadmin.pages.campaigns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.campaigns.PhaseInForce;

/**
 * One phase on the line of days.
 *
 * @param state {@code over}, {@code now}, {@code coming} or {@code unknown}
 * @param days how wide it is drawn; an open one is as wide as what is known of it
 * @param today how far into it today is, in percent; null if it is not in it
 * @param mayEnd its event can come
 */
record PhaseBar(
    PhaseInForce phase, String state, long days, @Nullable Integer today, boolean mayEnd) {
  private static final long OPEN = 14;

  static List<PhaseBar> of(List<PhaseInForce> phases, LocalDate today) {
    var bars = new ArrayList<PhaseBar>();
    for (var phase : phases) {
      var from = phase.from();
      if (from == null) {
        bars.add(new PhaseBar(phase, "unknown", OPEN, null, false));
        continue;
      }
      var to = phase.to();
      var end = to != null ? to : (today.isAfter(from) ? today : from).plusDays(OPEN);
      var days = ChronoUnit.DAYS.between(from, end) + 1;
      var holds = phase.holds(today);
      var state = holds ? "now" : today.isBefore(from) ? "coming" : "over";
      var at = holds ? (int) (100 * (ChronoUnit.DAYS.between(from, today) + 0.5) / days) : null;
      var open = to == null || (phase.endsOn() != null && !to.isBefore(today));
      bars.add(new PhaseBar(phase, state, days, at, open && !today.isBefore(from)));
    }
    return bars;
  }

  static @Nullable PhaseBar current(List<PhaseBar> bars) {
    return bars.stream().filter(b -> b.state.equals("now")).findFirst().orElse(null);
  }
}
