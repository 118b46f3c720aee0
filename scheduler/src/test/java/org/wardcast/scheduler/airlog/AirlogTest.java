package org.wardcast.scheduler.airlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.LineFilter;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

class AirlogTest {
  private static final Instant MORNING = Instant.parse("2026-11-19T22:00:00Z"); // 05:00 on the 20th
  private final VirtualTime time = new VirtualTime(MORNING.plusSeconds(20));

  private AirlogWriter writer(Database db) {
    db.migrate("scheduler");
    return new AirlogWriter(
        db.writer(), db.transactions(), time.clock(), ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  private static LineFilter filter(
      @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String text) {
    return new LineFilter(from, to, Set.of(), Set.of(), Set.of(), Set.of(), text);
  }

  private static final LineFilter ALL = filter(null, null, null);

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatIsWrittenIsReadAgainNewestFirst(Database db) {
    var writer = writer(db);
    writer.append(List.of(
        Lines.heard("1@2026-11-20/1/7", 1, "Dự báo thời tiết", MORNING),
        Lines.heard("1@2026-11-20/2/7", 1, "Lịch tiêm chủng", MORNING.plusSeconds(15))));
    writer.append(
        List.of(Lines.heard("1@2026-11-21/1/7", 1, "Giá cà phê", MORNING.plusSeconds(86_400))));

    var log = LogReader.of(db);
    assertThat(log.lines(ALL, 10, 0)).extracting(AirLine::number).containsExactly(3L, 2L, 1L);
    assertThat(log.lines(ALL, 1, 1)).extracting(AirLine::title).containsExactly("Lịch tiêm chủng");
    var first = log.lines(ALL, 1, 2).get(0);
    assertThat(first.lineId()).isEqualTo("1@2026-11-20/1/7#1");
    assertThat(first.unitNames()).isEqualTo("Tỉnh Lâm Đồng › Phường Xuân Hương - Đà Lạt");
    assertThat(first.started()).isEqualTo(MORNING);
    assertThat(first.writtenAt()).isEqualTo(time.now());
    assertThat(log.checkChain().whole()).isTrue();
    assertThat(log.checkChain().lines()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void linesAreFoundByDayByTitleWithoutAccentsAndByOutcome(Database db) {
    var writer = writer(db);
    writer.append(List.of(
        Lines.heard("a", 1, "Đèo Bảo Lộc", MORNING),
        Lines.heard("b", 1, "100% hộ dân", MORNING.plusSeconds(86_400))));
    var log = LogReader.of(db);
    var day = LocalDate.parse("2026-11-20");

    assertThat(log.lines(filter(day, day, null), 9, 0))
        .extracting(AirLine::airing)
        .containsExactly("a");
    assertThat(log.count(filter(day.plusDays(1), null, null))).isEqualTo(1);
    assertThat(log.count(filter(null, null, "deo bao LOC"))).isEqualTo(1);
    assertThat(log.count(filter(null, null, "100%"))).isEqualTo(1);
    assertThat(log.count(filter(null, null, "%%"))).isZero();
    var missed =
        new LineFilter(null, null, Set.of(), Set.of(), Set.of(EndState.MISSED), Set.of(), null);
    assertThat(log.count(missed)).isZero();
    var there = new LineFilter(null, null, Set.of(3L), Set.of(7L), Set.of(), Set.of(), null);
    assertThat(log.count(there)).isEqualTo(2);
    var read = new ArrayList<String>();
    log.each(ALL, line -> read.add(line.airing()));
    assertThat(read).containsExactly("a", "b");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theTableRefusesToBeRewritten(Database db) {
    writer(db).append(List.of(Lines.heard("a", 1, "x", MORNING)));
    for (var crime : List.of(
        "update scheduler_airlog set aired_millis = 900000",
        "delete from scheduler_airlog",
        db.dialect().equals("sqlite")
            ? "insert or replace into scheduler_airlog select * from scheduler_airlog"
            : "truncate scheduler_airlog")) {
      assertThatThrownBy(() -> db.write().sql(crime).update())
          .as(crime)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("airtime log is never");
    }
    assertThat(LogReader.of(db).checkChain().lines()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void onlyLinesBeforeTheCutOffMayGoAndTheChainStillHolds(Database db) {
    var writer = writer(db);
    writer.append(List.of(Lines.heard("a", 1, "x", MORNING), Lines.heard("b", 1, "y", MORNING)));
    CutOff.before(db, 2);
    assertThatThrownBy(() -> db.write().sql("delete from scheduler_airlog").update())
        .hasMessageContaining("before its time");
    assertThat(LogReader.of(db).checkChain().whole()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aLineChangedBehindTheTriggersIsFound(Database db) {
    var writer = writer(db);
    for (int i = 1; i <= 4; i++) {
      writer.append(List.of(Lines.heard("a", i, "x", MORNING)));
    }
    db.write()
        .sql(
            db.dialect().equals("sqlite")
                ? "drop trigger scheduler_airlog_is_never_rewritten"
                : "alter table scheduler_airlog disable trigger all")
        .update();
    db.write()
        .sql("update scheduler_airlog set aired_millis = 1 where number = 3")
        .update();
    var state = LogReader.of(db).checkChain();
    assertThat(state.firstWrong()).isEqualTo(3);
    assertThat(state.fault()).isEqualTo("scheduler.chain.line");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theEndCannotBeCutOff(Database db) {
    var writer = writer(db);
    writer.append(List.of(Lines.heard("a", 1, "x", MORNING), Lines.heard("b", 1, "y", MORNING)));
    db.write()
        .sql(
            db.dialect().equals("sqlite")
                ? "drop trigger scheduler_airlog_is_never_shortened"
                : "alter table scheduler_airlog disable trigger all")
        .update();
    db.write().sql("delete from scheduler_airlog where number = 2").update();
    assertThat(LogReader.of(db).checkChain().fault()).isEqualTo("scheduler.chain.end");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aStretchIsWrittenOnceOrNotAtAll(Database db) {
    var writer = writer(db);
    writer.append(List.of(Lines.heard("a", 1, "x", MORNING)));
    assertThatThrownBy(() -> writer.append(
            List.of(Lines.heard("b", 1, "y", MORNING), Lines.heard("a", 1, "x", MORNING))))
        .isInstanceOf(DataAccessException.class);
    writer.append(List.of(Lines.heard("c", 1, "z\ud83d\u0000", MORNING)));
    var log = LogReader.of(db);
    assertThat(log.lines(ALL, 9, 0)).extracting(AirLine::airing).containsExactly("c", "a");
    assertThat(log.lines(ALL, 1, 0).get(0).title()).isEqualTo("z\ufffd\ufffd");
    assertThat(log.checkChain().whole()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aStrangerCanCheckALineWithThePackageNotesAlone(Database db) throws Exception {
    writer(db).append(List.of(Lines.heard("1@2026-11-20/1/7", 1, "Dự báo \"nắng\"", MORNING)));
    var text = "{\"accepted\":1795125599100,\"actor\":\"system\",\"airedMillis\":15000,"
        + "\"airing\":\"1@2026-11-20/1/7\",\"bulletin\":5,\"bulletinClass\":\"NORMAL\","
        + "\"bulletinVersion\":2,\"contentSha256\":\"" + "cd".repeat(32) + "\",\"device\":7,"
        + "\"deviceName\":\"Cụm loa số 7\",\"endState\":\"COMPLETE\",\"ended\":1795125615000,"
        + "\"evidence\":\"SENT\",\"item\":1,\"kind\":\"AIRING\","
        + "\"lineId\":\"1@2026-11-20/1/7#1\",\"number\":1,\"occurrence\":\"1@2026-11-20\","
        + "\"part\":1,\"plannedMillis\":15000,\"plannedStart\":1795125600000,\"reason\":\"\","
        + "\"sent\":1795125599000,\"signature\":false,\"simulated\":false,\"soundSha256\":\""
        + "ab".repeat(32)
        + "\",\"started\":1795125600000,\"title\":\"Dự báo \\\"nắng\\\"\",\"topic\":\"Thời tiết\","
        + "\"unit\":3,\"unitNames\":\"Tỉnh Lâm Đồng › Phường Xuân Hương - Đà Lạt\","
        + "\"writtenAt\":1795125620000}";
    var sha = MessageDigest.getInstance("SHA-256");
    var hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
    sha.update(new byte[32]);
    var chain = sha.digest(hash);
    var line = LogReader.of(db).lines(ALL, 1, 0).get(0);
    assertThat(line.lineHash()).isEqualTo(HexFormat.of().formatHex(hash));
    assertThat(line.chain()).isEqualTo(HexFormat.of().formatHex(chain));
  }
}
