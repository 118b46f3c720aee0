package org.wardcast.scheduler.airlog;

import java.time.Instant;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;

/** Lines for tests. */
public final class Lines {
  private Lines() {}

  public static NewLine heard(String airing, int part, String title, Instant start) {
    var subject = new Subject(
        "1@2026-11-20",
        1,
        7,
        "Cụm loa số 7",
        3,
        "Tỉnh Lâm Đồng › Phường Xuân Hương - Đà Lạt",
        false,
        5,
        2,
        title,
        "Thời tiết",
        "NORMAL",
        false,
        "ab".repeat(32));
    return new NewLine(
        airing,
        part,
        Kind.AIRING,
        subject,
        start,
        15_000,
        new Outcome(
            start.minusMillis(1000),
            start.minusMillis(900),
            start,
            start.plusSeconds(15),
            15_000,
            "cd".repeat(32),
            EndState.COMPLETE,
            "",
            Evidence.SENT,
            "system"));
  }
}
