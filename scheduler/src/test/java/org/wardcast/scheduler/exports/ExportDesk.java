package org.wardcast.scheduler.exports;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.LineRanges;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.scheduler.proof.Exports;
import org.wardcast.scheduler.proof.Proofs;
import org.wardcast.scheduler.seals.SealDesk;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** Log, seals, exports and proofs of a test database; units 3 and 4 lie beside each other. */
public record ExportDesk(
    Database db,
    VirtualTime time,
    SealDesk seals,
    Exports exports,
    Proofs proofs,
    ExportWriter files) {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  public static ExportDesk of(Database db, Path folder, VirtualTime time) {
    db.migrate("scheduler");
    var seals = SealDesk.of(db, folder, time.clock());
    var store = new ExportStore(db.read());
    var ranges = new LineRanges(db.read());
    var writer = new ExportWriter(store, ranges, seals.seals(), time.clock(), ZONE);
    return new ExportDesk(
        db,
        time,
        seals,
        new StoredExports(store, writer, seals.seals(), units(), time.clock(), ZONE),
        new StoredProofs(LogReader.of(db), ranges, store, seals.seals()),
        writer);
  }

  private static Units units() {
    return (Units) Proxy.newProxyInstance(
        Units.class.getClassLoader(),
        new Class<?>[] {Units.class},
        (proxy, method, args) -> switch (method.getName()) {
          case "subtree" -> Set.of(args[0]);
          case "find" -> Optional.of(unit((Long) args[0]));
          default -> throw new UnsupportedOperationException(method.getName());
        });
  }

  private static Unit unit(long id) {
    var name = id == 3 ? "Phường Xuân Hương - Đà Lạt" : "Xã Đạ Huoai";
    return new Unit(
        id, "C" + id, name, name, UnitKind.WARD, null, LocalDate.EPOCH, null, null, null);
  }

  /** One line, planned for that moment and written a minute later. */
  public void heard(String airing, long unit, Instant start) {
    time.advanceTo(start.plusSeconds(60));
    write(airing, unit, start);
  }

  /** The same, written now. */
  public void write(String airing, long unit, Instant start) {
    var subject = new Subject(
        null,
        1,
        7,
        "Cụm loa 7",
        unit,
        unit(unit).name(),
        false,
        5,
        2,
        "Dự báo \"nắng\" " + airing,
        "Thời tiết",
        "NORMAL",
        false,
        "ab".repeat(32));
    var outcome = new Outcome(
        start,
        null,
        start,
        start.plusSeconds(15),
        15_000,
        null,
        EndState.COMPLETE,
        "",
        Evidence.SENT,
        "system");
    seals
        .writer()
        .append(List.of(new NewLine(airing, 1, Kind.AIRING, subject, start, 15_000, outcome)));
  }

  /** Each day from that on: two lines of unit 3 and one of unit 4 at noon, and a seal at midnight. */
  public void days(LocalDate first, int days) {
    for (int i = 0; i < days; i++) {
      var noon = first.plusDays(i).atTime(12, 0).atZone(ZONE).toInstant();
      heard(first.plusDays(i) + "/a", 3, noon);
      heard(first.plusDays(i) + "/b", 4, noon.plusSeconds(120));
      heard(first.plusDays(i) + "/c", 3, noon.plusSeconds(240));
      time.advanceTo(first.plusDays(i + 1L).atTime(0, 15).atZone(ZONE).toInstant());
      seals.seals().sealNow();
    }
  }
}
