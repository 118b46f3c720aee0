package org.wardcast.scheduler.dispatch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Command;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;

class RestartTest {
  private Stage stage = new Stage(Databases.sqlite(), Stage.at("04:59"));

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void killedInTheMiddleItJoinsAtTheRightOffset(Database db) {
    stage = new Stage(db, Stage.at("04:59"));
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L, 11L), Stage.SPEAKER);
    stage.live().until("05:00:20");
    stage.kill();
    stage.until("05:00:40");
    stage.live().until("05:03");
    assertThat(stage.log())
        .containsExactly(
            "1/1#1 INTERRUPTED 05:00+20 aired 20 serverStopped",
            "1/1#2 MISSED 05:00:20+21 aired 0 serverOff",
            "1/1#3 COMPLETE 05:00:41+19 aired 19",
            "2/1#1 COMPLETE 05:01+30 aired 30");
    var joined = stage.fleet.sent.stream()
        .map(FakeFleet.Sent::command)
        .filter(Command.PlayClip.class::isInstance)
        .map(Command.PlayClip.class::cast)
        .toList()
        .get(1);
    assertThat(joined.from()).isEqualTo(Duration.ofSeconds(41));
    assertThat(joined.length()).isEqualTo(Duration.ofSeconds(19));
    assertThat(LogReader.of(db).checkChain().whole()).isTrue();
  }

  @Test
  void aSlotThatSkipsIsNotJoinedAfterARestart() {
    stage.session(1, "05:00", 900, WhenLate.SKIP, List.of(10L, 11L), Stage.SPEAKER);
    stage.live().until("05:00:20");
    stage.kill();
    stage.until("05:00:40");
    stage.live().until("05:03");
    assertThat(stage.log())
        .containsExactly(
            "1/1#1 INTERRUPTED 05:00+20 aired 20 serverStopped",
            "1/1#2 MISSED 05:00:20+40 aired 0 serverOff",
            "2/1#1 COMPLETE 05:01+30 aired 30");
  }

  @Test
  void whatPassedWhileTheServerWasOffIsMissedOnEveryDevice() {
    stage.live().until("04:59:30");
    stage.kill();
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L, 11L), Stage.SPEAKER, Stage.PANEL);
    stage.until("06:00");
    stage.live().until("06:01");
    assertThat(stage.log())
        .containsExactlyInAnyOrder(
            "1/1#1 MISSED 05:00+60 aired 0 serverOff",
            "1/3#1 MISSED 05:00+60 aired 0 serverOff",
            "2/1#1 MISSED 05:01+30 aired 0 serverOff",
            "2/3#1 MISSED 05:01+30 aired 0 serverOff");
    stage.kill();
    stage.live().until("06:02");
    assertThat(stage.log()).hasSize(4);
  }

  @Test
  void theFirstStartEverAccountsFromThenOn() {
    stage.session(1, "04:30", 300, WhenLate.JOIN, List.of(10L), Stage.SPEAKER);
    stage.live().until("05:03");
    assertThat(stage.log()).isEmpty();
  }

  @Test
  void aTextLeftOnAPanelByADeadProgramIsTakenDown() {
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(12L), Stage.PANEL);
    stage.live().until("05:00:10");
    stage.kill();
    stage.until("05:30");
    assertThat(stage.fleet.onAir(Stage.PANEL)).isNotNull();
    stage.live();
    assertThat(stage.fleet.onAir(Stage.PANEL)).isNull();
    assertThat(stage.log())
        .containsExactly(
            "1/3#1 INTERRUPTED 05:00+10 aired 10 serverStopped",
            "1/3#2 MISSED 05:00:10+10 aired 0 serverOff");
  }

  @Test
  void aCleanStopSilencesDevicesAndClosesItsLines() {
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L, 11L), Stage.SPEAKER, Stage.PANEL);
    stage.live().until("05:00:20");
    var gone = new AtomicBoolean();
    requireNonNull(stage.playout).stop(() -> gone.set(true));
    stage.time.settle();
    assertThat(gone).isTrue();
    assertThat(stage.fleet.onAir(Stage.SPEAKER)).isNull();
    assertThat(stage.fleet.onAir(Stage.PANEL)).isNull();
    assertThat(stage.log())
        .containsExactlyInAnyOrder(
            "1/1#1 INTERRUPTED 05:00+20 aired 20 serverStopped",
            "1/3#1 INTERRUPTED 05:00+20 aired 20 serverStopped");
    stage.kill();
    stage.until("05:00:30");
    stage.live().until("05:02");
    assertThat(total()).isEqualTo(2 * 90_000);
    assertThat(stage.log()).contains("1/1#3 COMPLETE 05:00:31+29 aired 29");
  }

  @Test
  void aStopOrAWithdrawalBeforeTheCrashStillHoldsAfterIt() {
    var session = stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L, 11L), Stage.SPEAKER);
    stage.live().until("05:00:20");
    stage.stop(session.id(), stage.time.now(), "hoa", "họp dân");
    stage.kill();
    stage.until("05:00:30");
    stage.live().until("05:02");
    assertThat(stage.log())
        .containsExactly(
            "1/1#1 INTERRUPTED 05:00+20 aired 20 serverStopped",
            "1/1#2 MISSED 05:00:20+10 aired 0 serverOff",
            "1/1#3 CUT 05:00:30+30 aired 0 stopped:họp dân",
            "2/1#1 CUT 05:01+30 aired 0 stopped:họp dân");
  }

  static Stream<Duration> moments() {
    return Stream.iterate(45_300L, millis -> millis < 170_000, millis -> millis + 3_700)
        .map(Duration::ofMillis);
  }

  @ParameterizedTest
  @MethodSource("moments")
  void killedAtAnyMomentEverySecondIsAccountedForOnce(Duration moment) {
    stage.session(
        1, "05:00", 80, WhenLate.JOIN, List.of(10L, 11L), Stage.SPEAKER, Stage.SECOND, Stage.PANEL);
    stage.live();
    stage.fleet.unplugged.add(Stage.SECOND);
    stage.time.advance(moment);
    stage.kill();
    stage.time.advance(Duration.ofMillis(4_321));
    stage.fleet.plug(Stage.SECOND);
    stage.live().until("05:05");
    assertThat(total()).isEqualTo(3 * 80_000);
    assertThat(stage
            .db
            .read()
            .sql("select count(*) from scheduler_inflight")
            .query(Long.class)
            .single())
        .isZero();
    for (var airing :
        LogReader.all(stage.db).stream().map(AirLine::airing).distinct().toList()) {
      assertTiled(airing);
    }
  }

  private void assertTiled(String airing) {
    Instant reached = null;
    for (var line :
        LogReader.all(stage.db).stream().filter(l -> l.airing().equals(airing)).toList()) {
      var start = requireNonNull(line.plannedStart());
      if (reached != null) {
        assertThat(start).as(airing).isEqualTo(reached);
      }
      reached = start.plusMillis(line.plannedMillis());
    }
  }

  private long total() {
    return LogReader.all(stage.db).stream().mapToLong(AirLine::plannedMillis).sum();
  }
}
