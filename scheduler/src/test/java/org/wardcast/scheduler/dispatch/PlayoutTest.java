package org.wardcast.scheduler.dispatch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.OnAir;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;

class PlayoutTest {
  private Stage stage = new Stage(Databases.sqlite(), Stage.at("04:59"));

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void itemsStartOnTheSecondOneAfterTheOther(Database db) {
    stage = new Stage(db, Stage.at("04:30"));
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L, 11L), Stage.SPEAKER, Stage.SECOND);
    stage.live().until("05:10");
    assertThat(stage.log())
        .containsExactlyInAnyOrder(
            "1/1#1 COMPLETE 05:00+60 aired 60",
            "1/2#1 COMPLETE 05:00+60 aired 60",
            "2/1#1 COMPLETE 05:01+30 aired 30",
            "2/2#1 COMPLETE 05:01+30 aired 30");
    var line = LogReader.all(db).get(0);
    assertThat(line.started()).isEqualTo(Stage.at("05:00"));
    assertThat(line.sent()).isEqualTo(Stage.at("05:00").minusSeconds(1));
    assertThat(line.accepted()).isEqualTo(line.sent());
    assertThat(line.unitNames()).isEqualTo("Phường Xuân Hương - Đà Lạt");
    assertThat(line.contentSha256()).isEqualTo("cafe");
    assertThat(LogReader.of(db).checkChain().whole()).isTrue();
    assertThat(db.read()
            .sql("select count(*) from scheduler_inflight")
            .query(Long.class)
            .single())
        .isZero();
  }

  @Test
  void aUnitIsCalledAsOnTheDayOfTheBroadcastAlsoAfterMidnight() {
    stage = new Stage(Databases.sqlite(), Stage.at("23:50"));
    stage.session(1, "23:59", 900, WhenLate.JOIN, List.of(10L, 11L), Stage.SPEAKER);
    stage.live();
    stage.time.advance(Duration.ofMinutes(15));
    assertThat(LogReader.all(stage.db))
        .extracting(AirLine::unitNames)
        .containsExactly("Phường Xuân Hương - Đà Lạt", "Phường Đà Lạt");
  }

  @Test
  void devicesArePreparedInTheirLeadTimeAndStartAtTheSameNanosecond() {
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L), Stage.SPEAKER, Stage.SECOND);
    stage.live().until("05:02");
    assertThat(stage.fleet.sent.stream()
            .filter(s -> s.command() instanceof Command.Prepare)
            .map(FakeFleet.Sent::at))
        .hasSize(2)
        .allMatch(at -> at.isBefore(Stage.at("05:00").minusSeconds(10)));
    assertThat(stage.fleet.sent.stream()
            .map(FakeFleet.Sent::command)
            .filter(Command.PlayClip.class::isInstance)
            .map(c -> ((Command.PlayClip) c).startNanos()))
        .containsExactly(60_000_000_000L, 60_000_000_000L);
  }

  @Test
  void aDeviceThatFailsAndReturnsHasThreeStretchesThatAddUp() {
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L), Stage.SPEAKER, Stage.SECOND);
    stage.live().until("05:00:20");
    stage.fleet.unplug(Stage.SPEAKER);
    stage.until("05:00:30");
    assertThat(requireNonNull(stage.board).now())
        .extracting(OnAir.Now::state)
        .containsExactly(OnAir.State.TROUBLE, OnAir.State.PLAYING);
    stage.fleet.plug(Stage.SPEAKER);
    stage.until("05:02");
    var lines = LogReader.all(stage.db).stream().filter(l -> l.deviceId() == 1).toList();
    assertThat(lines)
        .extracting(AirLine::endState)
        .extracting(Enum::name)
        .containsExactly("INTERRUPTED", "FAILED", "COMPLETE");
    assertThat(lines.stream().mapToLong(AirLine::plannedMillis).sum()).isEqualTo(60_000);
    assertThat(lines.get(0).airedMillis()).isEqualTo(20_000);
    assertThat(lines.get(1).airedMillis()).isZero();
    assertThat(lines.get(1).reason()).isEqualTo("scheduler.reason.lineDown:no carrier");
    assertThat(lines.get(2).airedMillis()).isEqualTo(lines.get(2).plannedMillis());
    assertThat(lines.get(2).plannedStart())
        .isEqualTo(
            requireNonNull(lines.get(1).plannedStart()).plusMillis(lines.get(1).plannedMillis()))
        .isBefore(Stage.at("05:00:46"));
  }

  @Test
  void aDeviceThatWasNeverThereIsOneFailedLine() {
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L), Stage.SPEAKER);
    stage.fleet.unplugged.add(Stage.SPEAKER);
    stage.live().until("05:02");
    assertThat(stage.log()).containsExactly("1/1#1 FAILED 05:00+60 aired 0 lineDown:no carrier");
  }

  @Test
  void aRefusingDeviceIsRefused() {
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L), Stage.SPEAKER);
    stage.fleet.answers.put(Stage.SPEAKER, new Delivery.Refused("unknown codec"));
    stage.live().until("05:02");
    assertThat(stage.log()).containsExactly("1/1#1 REFUSED 05:00+60 aired 0 refused:unknown codec");
    assertThat(stage.fleet.sent.stream().filter(s -> s.command() instanceof Command.PlayClip))
        .hasSizeLessThan(6);
  }

  @Test
  void aSlotThatSkipsDoesNotJoinLate() {
    stage.session(1, "05:00", 900, WhenLate.SKIP, List.of(10L, 11L), Stage.SPEAKER);
    stage.fleet.unplugged.add(Stage.SPEAKER);
    stage.live().until("05:00:10");
    stage.fleet.plug(Stage.SPEAKER);
    stage.until("05:03");
    assertThat(stage.log())
        .containsExactly(
            "1/1#1 FAILED 05:00+4 aired 0 lineDown:no carrier",
            "1/1#2 MISSED 05:00:04+56 aired 0 notJoined",
            "2/1#1 COMPLETE 05:01+30 aired 30");
  }

  @Test
  void anItemIsCutAtTheEndOfItsSlotAndFades() {
    stage.session(1, "05:00", 80, WhenLate.JOIN, List.of(10L, 11L), Stage.SPEAKER);
    stage.live().until("05:03");
    assertThat(stage.log())
        .containsExactly("1/1#1 COMPLETE 05:00+60 aired 60", "2/1#1 CUT 05:01+20 aired 20 slotEnd");
    assertThat(stage.fleet.sent.stream()
            .map(FakeFleet.Sent::command)
            .filter(Command.PlayClip.class::isInstance)
            .map(c -> ((Command.PlayClip) c).fade()))
        .containsExactly(false, true);
  }

  @Test
  void aPanelShowsTheNextTextBeforeTheLastIsTakenDown() {
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(12L, 11L), Stage.PANEL);
    stage.live().until("05:02");
    assertThat(stage.log())
        .containsExactly("1/3#1 COMPLETE 05:00+20 aired 20", "2/3#1 COMPLETE 05:00:20+30 aired 30");
    assertThat(stage.fleet.sent.stream().map(s -> s.command().getClass().getSimpleName()))
        .containsExactly("ShowText", "ShowText", "Stop", "Stop");
    assertThat(stage.fleet.sent.stream()
            .map(FakeFleet.Sent::command)
            .filter(Command.ShowText.class::isInstance)
            .map(c -> ((Command.ShowText) c).text()))
        .containsExactly("Mời bà con đi tiêm chủng tại trạm y tế phường", "Lịch tiêm chủng");
    assertThat(stage.fleet.onAir(Stage.PANEL)).isNull();
  }

  @Test
  void whatIsWithdrawnFallsSilentAtOnceAndDoesNotPlayLater() {
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L, 11L, 10L), Stage.SPEAKER);
    stage.live().until("05:00:15");
    stage.withdraw(10, "sai số liệu");
    assertThat(stage.fleet.onAir(Stage.SPEAKER)).isNull();
    stage.until("05:05");
    assertThat(stage.log())
        .containsExactlyInAnyOrder(
            "1/1#1 WITHDRAWN 05:00+60 aired 15 withdrawn:sai số liệu",
            "3/1#1 WITHDRAWN 05:01:30+60 aired 0 withdrawn:sai số liệu",
            "2/1#1 COMPLETE 05:01+30 aired 30");
    assertThat(LogReader.all(stage.db).get(0).actor()).isEqualTo("minh");
  }

  @Test
  void anOperatorsStopEndsTheSessionWithNothingUnaccounted() {
    var session = stage.session(
        1, "05:00", 900, WhenLate.JOIN, List.of(10L, 11L), Stage.SPEAKER, Stage.PANEL);
    stage.live().until("05:00:15");
    requireNonNull(stage.desk).stop(session.id(), "hoa", "họp dân");
    stage.until("05:05");
    assertThat(stage.log())
        .containsExactlyInAnyOrder(
            "1/1#1 CUT 05:00+60 aired 15 stopped:họp dân",
            "1/3#1 CUT 05:00+60 aired 15 stopped:họp dân",
            "2/1#1 CUT 05:01+30 aired 0 stopped:họp dân",
            "2/3#1 CUT 05:01+30 aired 0 stopped:họp dân");
    assertThat(LogReader.all(stage.db)).allMatch(line -> line.actor().equals("hoa"));
    assertThatThrownBy(() -> requireNonNull(stage.desk).stop("9@2026-11-20", "hoa", ""))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void withoutARenditionNothingIsPretended() {
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L), Stage.SPEAKER);
    stage.renditionsFail = true;
    stage.live().until("05:00:20");
    stage.renditionsFail = false;
    stage.until("05:02");
    var lines = LogReader.all(stage.db);
    assertThat(lines)
        .extracting(AirLine::endState)
        .extracting(Enum::name)
        .containsExactly("FAILED", "COMPLETE");
    assertThat(lines.get(0).reason())
        .isEqualTo("scheduler.reason.rendition:playlists.rendition.gone");
    assertThat(lines.stream().mapToLong(AirLine::plannedMillis).sum()).isEqualTo(60_000);
  }

  @Test
  void aSlotSavedForNowIsJoinedInProgress() {
    stage.live().until("05:00:30");
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L), Stage.SPEAKER);
    stage.changes.ring();
    stage.until("05:02");
    assertThat(stage.log())
        .containsExactly(
            "1/1#1 MISSED 05:00+31 aired 0 late", "1/1#2 COMPLETE 05:00:31+29 aired 29");
  }

  @Test
  void aTestToneHasALineOfItsOwnAndNeverDisturbsAProgramme() {
    stage.session(1, "05:00", 900, WhenLate.JOIN, List.of(10L), Stage.SPEAKER);
    stage.live();
    var answer = requireNonNull(stage.desk).testTone(Stage.SPEAKER, "hoa");
    var text = requireNonNull(stage.desk).testText(Stage.PANEL, "Xin chào", "hoa");
    stage.until("04:59:40");
    assertThat(answer).isCompletedWithValue(new Delivery.Done());
    assertThat(text).isCompletedWithValue(new Delivery.Done());
    assertThat(stage.log())
        .containsExactlyInAnyOrder("0/1#1 COMPLETE -+0 aired 5", "0/3#1 COMPLETE -+0 aired 10");
    assertThat(LogReader.all(stage.db))
        .allMatch(line -> line.kind() == AirLine.Kind.TEST && line.actor().equals("hoa"));
    stage.until("05:00:10");
    assertThatThrownBy(() -> requireNonNull(stage.desk).testTone(Stage.SPEAKER, "hoa"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aPlayerWithNothingToDoSleepsForALongTime() {
    stage.live();
    stage.time.advance(Duration.ofDays(30));
    assertThat(stage.log()).isEmpty();
  }
}
