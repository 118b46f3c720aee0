package org.wardcast.scheduler.airlog;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.testkit.Database;

/** The whole log of a test database. */
public final class LogReader {
  private LogReader() {}

  public static Airlog of(Database db) {
    return new StoredAirlog(db.read(), ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  public static List<AirLine> all(Database db) {
    var lines = new ArrayList<AirLine>();
    of(db).after(0, lines::add);
    return lines;
  }
}
