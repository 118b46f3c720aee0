package org.wardcast.scheduler.coverage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

/**
 * November 2026 of a province, as its airtime log has it: 168 communes of 20 areas and 54 devices, two
 * sessions a day, 20 topics. One airing in a hundred is missed, one is broken and joined again.
 */
final class BenchMonth {
  static final int COMMUNES = 168;
  static final int DEVICES = 54;
  static final int AREAS = 20;
  static final int TOPICS = 20;
  static final long PROVINCE = 1;
  static final LocalDate FIRST = LocalDate.parse("2026-11-01");
  static final LocalDate LAST = LocalDate.parse("2026-11-30");
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String[] EVIDENCE = {"PLAYED", "SENT", "ACCEPTED", "PLAYED", "DECLARED"};
  private static final String HASH =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  private static final String INSERT = """
      insert into scheduler_airlog values (?, ?, ?, ?, 'AIRING', ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, 'NORMAL',
        ?, ?, ?, ?, ?, null, null, ?, ?, ?, ?, '', ?, 0, 'system', ?, ?, ?, ?, ?)
      """;

  private final Connection database;
  private final Random random = new Random(1);
  private final int itemsPerDay;
  private long number;

  /** @param itemsPerDay on each device: 33 make 9 million airings a month */
  BenchMonth(Connection database, int itemsPerDay) {
    this.database = database;
    this.itemsPerDay = itemsPerDay;
  }

  static long commune(int index) {
    return 1000L + index;
  }

  static long area(int commune, int index) {
    return 100_000 + commune * 100L + index;
  }

  static long device(int commune, int index) {
    return 1 + commune * (long) DEVICES + index;
  }

  void write() throws SQLException {
    for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      session(day, 1);
      session(day, 2);
    }
  }

  /** @return how many lines there are now */
  long session(LocalDate day, int session) throws SQLException {
    var items = session == 1 ? itemsPerDay - itemsPerDay / 2 : itemsPerDay / 2;
    long at = day.atTime(session == 1 ? 5 : 17, 0).atZone(ZONE).toInstant().toEpochMilli();
    try (var insert = database.prepareStatement(INSERT)) {
      for (int item = 1; item <= items; item++) {
        long millis = 60_000 + 1000L * random.nextInt(120);
        for (int commune = 0; commune < COMMUNES; commune++) {
          // A third is the commune's own, the rest is the province's.
          long bulletin = item % 3 == 0
              ? 1000L + commune * 40L + day.getDayOfMonth() % 10 * 4L + item % 4
              : 1L + (day.getDayOfYear() * 7L + item) % 120;
          for (int device = 0; device < DEVICES; device++) {
            airing(insert, day, session, item, commune, device, bulletin, at, millis);
          }
        }
        at += millis;
        insert.executeBatch();
      }
    }
    try (var head = database.prepareStatement("update scheduler_airlog_head set number = ?")) {
      head.setLong(1, number);
      head.executeUpdate();
    }
    return number;
  }

  private void airing(
      PreparedStatement insert,
      LocalDate day,
      int session,
      int item,
      int commune,
      int device,
      long bulletin,
      long at,
      long millis)
      throws SQLException {
    var fate = random.nextInt(100);
    if (fate == 0) {
      line(insert, day, session, item, commune, device, bulletin, 1, at, millis, 0, 0);
    } else if (fate == 1) {
      long heard = millis / 3;
      line(insert, day, session, item, commune, device, bulletin, 1, at, heard, 40, heard);
      line(insert, day, session, item, commune, device, bulletin, 2, at + heard, heard, 0, 0);
      long rest = millis - 2 * heard;
      line(insert, day, session, item, commune, device, bulletin, 3, at + 2 * heard, rest, 0, rest);
    } else {
      long late = 20 + 20L * random.nextInt(4);
      line(insert, day, session, item, commune, device, bulletin, 1, at, millis, late, millis);
    }
  }

  private void line(
      PreparedStatement insert,
      LocalDate day,
      int session,
      int item,
      int commune,
      int device,
      long bulletin,
      int part,
      long planned,
      long plannedMillis,
      long late,
      long aired)
      throws SQLException {
    number++;
    var occurrence = session + "@" + day;
    var airing = occurrence + "/" + item + "/" + device(commune, device);
    int i = 1;
    insert.setLong(i++, number);
    insert.setString(i++, airing + "#" + part);
    insert.setString(i++, airing);
    insert.setInt(i++, part);
    insert.setString(i++, occurrence);
    insert.setInt(i++, item);
    insert.setLong(i++, device(commune, device));
    insert.setString(i++, "Cụm loa " + device);
    insert.setLong(i++, commune(commune));
    insert.setString(i++, "Tỉnh Lâm Đồng › Xã " + commune);
    insert.setLong(i++, bulletin);
    insert.setString(i++, "Bản tin số " + bulletin);
    insert.setString(i++, "Chuyên mục " + bulletin % TOPICS);
    insert.setInt(i++, item == 1 ? 1 : 0);
    insert.setString(i++, HASH);
    insert.setString(i++, HASH);
    insert.setLong(i++, planned);
    insert.setLong(i++, plannedMillis);
    if (aired == 0) {
      insert.setNull(i++, Types.BIGINT);
      insert.setNull(i++, Types.BIGINT);
    } else {
      insert.setLong(i++, planned + late);
      insert.setLong(i++, planned + late + aired);
    }
    insert.setLong(i++, aired);
    insert.setString(i++, aired == 0 ? "MISSED" : "COMPLETE");
    insert.setString(i++, aired == 0 ? "NONE" : EVIDENCE[device % 10 / 2]);
    insert.setLong(i++, planned + plannedMillis);
    insert.setString(i++, HASH);
    insert.setString(i++, HASH);
    insert.setString(i++, day.toString());
    insert.setString(i++, "ban tin so " + bulletin);
    insert.addBatch();
  }
}
