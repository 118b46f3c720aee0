package org.wardcast.webadmin.whole;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.LineFilter;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;

/** A line of a ward in the airtime log. */
final class ThingsOfExports {
  private final long number;

  ThingsOfExports(ApplicationContext program, long unit) {
    var subject = new Subject(
        null, 1, 0, "Cụm 1", unit, "Phường", true, 0, 0, "Bản tin", "", "NORMAL", false, null);
    var now = program.getBean(Clock.class).instant();
    program
        .getBean(AirlogWriter.class)
        .append(List.of(new NewLine(
            "xuat/" + unit,
            1,
            Kind.AIRING,
            subject,
            now,
            1000,
            Outcome.nothing(null, EndState.MISSED, "", "system"))));
    var ofUnit = new LineFilter(null, null, Set.of(unit), Set.of(), Set.of(), Set.of(), null);
    number = program.getBean(Airlog.class).lines(ofUnit, 1, 0).stream()
        .mapToLong(AirLine::number)
        .findFirst()
        .orElseThrow();
  }

  long line() {
    return number;
  }
}
