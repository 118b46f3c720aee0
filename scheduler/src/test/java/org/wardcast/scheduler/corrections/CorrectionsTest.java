package org.wardcast.scheduler.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.Refused.refused;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.CutOff;
import org.wardcast.scheduler.airlog.Lines;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.proof.Corrections;
import org.wardcast.scheduler.proof.Corrections.Correction;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

class CorrectionsTest {
  private static final Instant MORNING = Instant.parse("2026-11-19T22:00:00Z"); // 05:00 on the 20th
  private static final long HEARD = 1;
  private static final long MISSED = 2;
  private static final long TEST = 3;

  private final VirtualTime time = new VirtualTime(MORNING.plusSeconds(3600));

  private Corrections corrections(Database db) {
    db.migrate("scheduler");
    var writer = new AirlogWriter(
        db.writer(), db.transactions(), time.clock(), ZoneId.of("Asia/Ho_Chi_Minh"));
    var heard = Lines.heard("1@2026-11-20/1/7", 1, "Lịch tiêm chủng", MORNING);
    writer.append(List.of(
        heard,
        kind(
            heard,
            "1@2026-11-20/2/7",
            Kind.AIRING,
            Outcome.nothing(null, EndState.MISSED, "scheduler.reason.serverStopped", "system")),
        kind(heard, "test@1/7", Kind.TEST, heard.outcome())));
    return new StoredCorrections(
        LogReader.of(db), writer, db.write(), db.read(), db.transactions(), time.clock());
  }

  private static NewLine kind(NewLine like, String airing, Kind kind, Outcome outcome) {
    return new NewLine(
        airing, 1, kind, like.subject(), like.plannedStart(), like.plannedMillis(), outcome);
  }

  private static Correction said(
      @Nullable Instant from, @Nullable Instant to, long aired, EndState end, Evidence evidence) {
    return new Correction(from, to, aired, end, evidence, "Loa bị ngắt điện, trưởng thôn báo");
  }

  private static Correction shorter(long aired) {
    return said(MORNING, MORNING.plusSeconds(15), aired, EndState.INTERRUPTED, Evidence.SENT);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aCorrectionIsANewLineThatPointsAtTheOldOneAndLeavesItAlone(Database db) {
    var corrections = corrections(db);
    var old = LogReader.of(db).line(HEARD).orElseThrow();
    var line = corrections.correct(HEARD, shorter(8000), "minh");

    assertThat(line.number()).isEqualTo(4);
    assertThat(line.kind()).isEqualTo(Kind.CORRECTION);
    assertThat(line.lineId()).isEqualTo("corrects/1#1");
    assertThat(line.actor()).isEqualTo("minh");
    assertThat(line.reason()).isEqualTo("Loa bị ngắt điện, trưởng thôn báo");
    assertThat(line.airedMillis()).isEqualTo(8000);
    assertThat(line.plannedStart()).isEqualTo(old.plannedStart());
    assertThat(line.plannedMillis()).isEqualTo(old.plannedMillis());
    assertThat(line.title()).isEqualTo(old.title());
    assertThat(line.deviceId()).isEqualTo(old.deviceId());
    assertThat(LogReader.of(db).line(HEARD)).contains(old);

    time.advance(java.time.Duration.ofDays(40));
    corrections.correct(HEARD, shorter(9000), "lan");
    assertThat(corrections.of(HEARD))
        .extracting(AirLine::airedMillis)
        .containsExactly(8000L, 9000L);
    assertThat(corrections.of(HEARD)).extracting(AirLine::part).containsExactly(1, 2);
    assertThat(corrections.of(MISSED)).isEmpty();
    assertThat(LogReader.of(db).checkChain().whole()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatSomebodyHeardThoughTheLogSaysMissedIsDeclared(Database db) {
    var corrections = corrections(db);
    var heard =
        said(MORNING, MORNING.plusSeconds(15), 15_000, EndState.COMPLETE, Evidence.DECLARED);
    assertThat(corrections.correct(MISSED, heard, "minh").evidence()).isEqualTo(Evidence.DECLARED);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void onlyLinesOfAiringsThatAreThereCanBeCorrected(Database db) {
    var corrections = corrections(db);
    corrections.correct(HEARD, shorter(1), "minh");
    var fine = shorter(8000);
    refused(() -> corrections.correct(99, fine, "m"), "number", "scheduler.correct.unknown", 99L);
    refused(() -> corrections.correct(0, fine, "m"), "number", "scheduler.correct.unknown", 0L);
    refused(() -> corrections.correct(TEST, fine, "m"), "number", "scheduler.correct.kind", TEST);
    refused(() -> corrections.correct(4, fine, "m"), "number", "scheduler.correct.kind", 4L);
    CutOff.before(db, 2);
    refused(() -> corrections.correct(1, fine, "m"), "number", "scheduler.correct.purged", 1L);
    assertThat(LogReader.all(db)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatCannotHaveBeenIsRefusedWithItsField(Database db) {
    var corrections = corrections(db);
    var end = MORNING.plusSeconds(15);
    var complete = EndState.COMPLETE;
    no(
        corrections,
        HEARD,
        said(MORNING, end, 15_000, complete, Evidence.PLAYED),
        "evidence",
        "scheduler.correct.evidence.stronger");
    no(
        corrections,
        HEARD,
        said(MORNING, end.plusSeconds(5), 15_001, complete, Evidence.SENT),
        "evidence",
        "scheduler.correct.evidence.more");
    no(
        corrections,
        MISSED,
        said(MORNING, end, 15_000, complete, Evidence.SENT),
        "evidence",
        "scheduler.correct.evidence.more");
    no(
        corrections,
        MISSED,
        said(null, null, 0, complete, Evidence.DECLARED),
        "evidence",
        "scheduler.correct.evidence.stronger");
    no(
        corrections,
        HEARD,
        said(MORNING, end, 5, complete, Evidence.NONE),
        "evidence",
        "scheduler.correct.evidence.none");
    no(
        corrections,
        HEARD,
        said(MORNING, end, 5, EndState.MISSED, Evidence.SENT),
        "endState",
        "scheduler.correct.endState.heard");
    no(
        corrections,
        HEARD,
        said(end, MORNING, 5, complete, Evidence.SENT),
        "ended",
        "scheduler.correct.ended.before");
    no(
        corrections,
        HEARD,
        said(MORNING, end, -1, complete, Evidence.SENT),
        "aired",
        "scheduler.correct.aired.negative");
    no(
        corrections,
        HEARD,
        said(MORNING, MORNING.plusSeconds(5), 6001, complete, Evidence.SENT),
        "aired",
        "scheduler.correct.aired.long");
    no(
        corrections,
        HEARD,
        said(null, end, 5, complete, Evidence.SENT),
        "started",
        "scheduler.correct.started.none");
    no(
        corrections,
        HEARD,
        said(MORNING, null, 5, complete, Evidence.SENT),
        "ended",
        "scheduler.correct.ended.none");
    no(
        corrections,
        HEARD,
        said(MORNING, time.now().plusMillis(1), 5, complete, Evidence.SENT),
        "ended",
        "scheduler.correct.future");
    no(
        corrections,
        HEARD,
        said(MORNING.minusSeconds(86_401), end, 5, complete, Evidence.SENT),
        "started",
        "scheduler.correct.far");
    var blank = new Correction(MORNING, end, 5, complete, Evidence.SENT, " \n");
    no(corrections, HEARD, blank, "reason", "scheduler.correct.reason.empty");
    var endless = new Correction(MORNING, end, 5, complete, Evidence.SENT, "x".repeat(1001));
    no(corrections, HEARD, endless, "reason", "scheduler.correct.reason.long");
    assertThat(LogReader.all(db)).hasSize(3);
  }

  private static void no(
      Corrections corrections, long line, Correction said, String field, String code) {
    refused(() -> corrections.correct(line, said, "minh"), field, code);
  }
}
