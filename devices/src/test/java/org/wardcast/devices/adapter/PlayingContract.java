package org.wardcast.devices.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.Clip;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Started;
import org.wardcast.devices.PlaybackReport.Why;

/** For devices that make sound: reports come in order, once, and add up. All in virtual time. */
public abstract class PlayingContract extends AdapterContract {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration NEARLY = Duration.ofMillis(60);

  /** Override for a format in which not every byte is sound. */
  protected Clip clip(Duration length) {
    return Clips.of(folder, adapter().mediaTypes(device().settings()).get(0), length);
  }

  @Override
  protected Command needsTheLine() {
    return play("probe", clip(SECOND), Duration.ZERO, SECOND, SECOND);
  }

  private Command.PlayClip play(
      String airing, Clip clip, Duration from, Duration length, Duration startsIn) {
    return new Command.PlayClip(
        airing, clip, from, length, false, time.nanos().getAsLong() + startsIn.toNanos());
  }

  /** Whole, starting a second from now. */
  private Command.PlayClip play(String airing, Clip clip) {
    return play(airing, clip, Duration.ZERO, clip.length(), SECOND);
  }

  @Test
  void soundIsReportedInOrderOnceAndAddsUp() {
    var clip = clip(Duration.ofSeconds(3));
    try (var connection = connect()) {
      var start = time.now().plus(SECOND);
      assertThat(send(connection, play("a", clip))).isEqualTo(new Delivery.Done());
      time.advance(Duration.ofMillis(900));
      assertThat(reports).isEmpty();
      time.advance(Duration.ofMillis(200));
      assertStarted(0, "a", start);
      time.advance(Duration.ofSeconds(10));
      assertThat(reports).hasSize(2);
      var ended = assertEnded(1, "a", Why.COMPLETE, Duration.ofSeconds(3), Duration.ZERO);
      assertThat(Duration.between(start, ended.at())).isCloseTo(Duration.ofSeconds(3), NEARLY);
      assertThat(ended.hash()).isEqualTo(clip.sha256());
    }
    assertThat(reports).as("closing adds nothing").hasSize(2);
  }

  @Test
  void aPartIsPlayedFromItsOffset() {
    var clip = clip(Duration.ofSeconds(3));
    try (var connection = connect()) {
      send(connection, play("a", clip, SECOND, SECOND, SECOND));
      time.advance(Duration.ofSeconds(10));
      assertThat(reports).hasSize(2);
      var ended = assertEnded(1, "a", Why.COMPLETE, SECOND, Duration.ZERO);
      assertThat(ended.hash()).isEqualTo(Clips.sha256(clip, SECOND, SECOND));
    }
  }

  @Test
  void aStopInTheMiddleSaysHowFarItGot() {
    try (var connection = connect()) {
      send(connection, play("a", clip(Duration.ofSeconds(3))));
      time.advance(Duration.ofMillis(2500));
      assertThat(send(connection, new Command.Stop("a"))).isEqualTo(new Delivery.Done());
      time.advance(Duration.ofSeconds(10));
      assertThat(reports).hasSize(2);
      assertEnded(1, "a", Why.STOPPED, Duration.ofMillis(1500), NEARLY);
    }
  }

  @Test
  void aStopForSomethingElseChangesNothing() {
    try (var connection = connect()) {
      send(connection, play("a", clip(Duration.ofSeconds(3))));
      time.advance(Duration.ofMillis(2500));
      assertThat(send(connection, new Command.Stop("b"))).isEqualTo(new Delivery.Done());
      time.advance(Duration.ofSeconds(10));
      assertThat(send(connection, new Command.Stop("a"))).isEqualTo(new Delivery.Done());
      time.advance(SECOND);
      assertThat(reports).hasSize(2);
      assertEnded(1, "a", Why.COMPLETE, Duration.ofSeconds(3), Duration.ZERO);
    }
  }

  @Test
  void aStopBeforeTheFirstSampleLeavesNoStart() {
    try (var connection = connect()) {
      send(connection, play("a", clip(Duration.ofSeconds(3))));
      time.advance(Duration.ofMillis(500));
      send(connection, new Command.Stop("a"));
      time.advance(Duration.ofSeconds(10));
      assertThat(reports).hasSize(1);
      assertThat(reports.get(0))
          .asInstanceOf(InstanceOfAssertFactories.type(Ended.class))
          .satisfies(ended -> {
            assertThat(ended.why()).isEqualTo(Why.STOPPED);
            assertThat(ended.played()).isZero();
            assertThat(ended.hash()).isNull();
          });
    }
  }

  @Test
  void anotherAiringTakesThePlaceAtItsOwnMoment() {
    var clip = clip(Duration.ofSeconds(3));
    try (var connection = connect()) {
      send(connection, play("a", clip));
      time.advance(Duration.ofSeconds(2));
      var start = time.now().plusMillis(500);
      send(connection, play("b", clip, Duration.ZERO, clip.length(), Duration.ofMillis(500)));
      time.advance(Duration.ofMillis(400));
      assertThat(reports).as("a goes on until b begins").hasSize(1);
      time.advance(Duration.ofSeconds(10));
      assertThat(reports).hasSize(4);
      assertEnded(1, "a", Why.REPLACED, Duration.ofMillis(1500), NEARLY);
      assertStarted(2, "b", start);
      assertEnded(3, "b", Why.COMPLETE, Duration.ofSeconds(3), Duration.ZERO);
    }
  }

  @Test
  void whatFollowsWithoutAGapReplacesNothing() {
    var clip = clip(Duration.ofSeconds(3));
    try (var connection = connect()) {
      send(connection, play("a", clip));
      time.advance(Duration.ofSeconds(3));
      send(connection, play("b", clip));
      time.advance(Duration.ofSeconds(10));
      assertThat(reports).hasSize(4);
      assertEnded(1, "a", Why.COMPLETE, Duration.ofSeconds(3), Duration.ZERO);
      assertEnded(3, "b", Why.COMPLETE, Duration.ofSeconds(3), Duration.ZERO);
    }
  }

  @Test
  void whoComesLateJoinsWhereTheOthersAre() {
    var clip = clip(Duration.ofSeconds(3));
    try (var connection = connect()) {
      send(connection, play("a", clip, Duration.ZERO, clip.length(), SECOND.negated()));
      time.advance(Duration.ofSeconds(10));
      assertThat(reports).hasSize(2);
      assertEnded(1, "a", Why.COMPLETE, Duration.ofSeconds(2), NEARLY);
    }
  }

  @Test
  void whatIsOverAlreadyIsRefused() {
    try (var connection = connect()) {
      var late =
          play("a", clip(Duration.ofSeconds(3)), Duration.ZERO, SECOND, Duration.ofSeconds(-2));
      assertThat(send(connection, late)).isInstanceOf(Delivery.Refused.class);
      time.advance(Duration.ofSeconds(10));
      assertThat(reports).isEmpty();
    }
  }

  @Test
  void aClipItCannotPlayIsRefused() {
    var clip = clip(SECOND);
    var strange = new Clip(clip.file(), "audio/x-unheard-of", clip.sha256(), clip.length());
    var gone = new Clip(folder.resolve("gone"), clip.mediaType(), clip.sha256(), clip.length());
    try (var connection = connect()) {
      assertThat(send(connection, play("a", strange))).isInstanceOf(Delivery.Refused.class);
      assertThat(send(connection, play("b", gone))).isInstanceOf(Delivery.Refused.class);
      time.advance(Duration.ofSeconds(10));
      assertThat(reports).isEmpty();
    }
  }

  @Test
  void aPlugPulledWhilePlayingIsAFailureThatSaysHowFarItGot() {
    try (var connection = connect()) {
      send(connection, play("a", clip(Duration.ofSeconds(10))));
      time.advance(Duration.ofMillis(2500));
      unplug();
      time.advance(Duration.ofSeconds(20));
      assertThat(reports).hasSize(2);
      var ended = assertEnded(1, "a", Why.FAILED, Duration.ofMillis(1500), NEARLY);
      assertThat(ended.detail()).isNotBlank();
    }
  }

  @Test
  void closingEndsWhatPlaysOnce() {
    var connection = connect();
    send(connection, play("a", clip(Duration.ofSeconds(3))));
    time.advance(Duration.ofMillis(2500));
    connection.close();
    time.advance(Duration.ofSeconds(10));
    assertThat(reports).hasSize(2);
    assertThat(((Ended) reports.get(1)).played()).isCloseTo(Duration.ofMillis(1500), NEARLY);
  }

  private void assertStarted(int report, String airing, Instant at) {
    assertThat(reports).hasSizeGreaterThan(report);
    assertThat(reports.get(report))
        .asInstanceOf(InstanceOfAssertFactories.type(Started.class))
        .satisfies(started -> {
          assertThat(started.deviceId()).isEqualTo(device().deviceId());
          assertThat(started.airing()).isEqualTo(airing);
          assertThat(Duration.between(at, started.at()).abs()).isLessThanOrEqualTo(NEARLY);
        });
  }

  private Ended assertEnded(int report, String airing, Why why, Duration played, Duration give) {
    assertThat(reports.get(report)).isInstanceOf(Ended.class);
    var ended = (Ended) reports.get(report);
    assertThat(ended.deviceId()).isEqualTo(device().deviceId());
    assertThat(ended.airing()).isEqualTo(airing);
    assertThat(ended.why()).as("%s", ended).isEqualTo(why);
    assertThat(ended.played()).isCloseTo(played, give);
    assertThat(ended.hash()).matches("[0-9a-f]{64}");
    assertEvidence(ended);
    return ended;
  }
}
