package org.wardcast.webadmin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.wardcast.devices.Device;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;

/** Lines of the log as the dispatcher leaves them. */
public final class Aired {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private Aired() {}

  /** As planned, on a simulated device. */
  public static void quarterOfAnHour(
      AirlogWriter writer, Device device, Unit ward, Instant start, Evidence evidence) {
    var occurrence = "1@" + LocalDate.ofInstant(start, ZONE);
    var subject = new Subject(
        occurrence,
        1,
        device.id(),
        device.name(),
        ward.id(),
        ward.fullName(),
        true,
        9,
        1,
        "Bản tin",
        "Y tế",
        "NORMAL",
        false,
        null);
    long millis = Duration.ofMinutes(15).toMillis();
    var outcome = new Outcome(
        start,
        null,
        start,
        start.plusMillis(millis),
        millis,
        "cd".repeat(32),
        EndState.COMPLETE,
        "",
        evidence,
        "system");
    writer.append(List.of(new NewLine(
        occurrence + "/1/" + device.id(), 1, Kind.AIRING, subject, start, millis, outcome)));
  }
}
