package org.wardcast.devices.adapter.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.devices.Clip;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Started;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.devices.adapter.Clips;
import org.wardcast.devices.adapter.Connection;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.testkit.VirtualTime;

class RtpStreamTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir
  Path folder;

  private final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");
  private final TestWire wire = new TestWire(time.nanos());
  private final List<PlaybackReport> reports = new ArrayList<>();
  private final RtpAdapter adapter =
      new RtpAdapter(time.clock(), time.nanos(), time.executor(), new Random(1), wire);

  private Connection device(int port, Map<String, String> settings) {
    var address = new DeviceAddress(port, URI.create("udp://127.0.0.1:" + port), settings);
    return adapter.open(address, reports::add);
  }

  private Connection device(int port) {
    return device(port, Map.of());
  }

  private Clip clip(String mediaType, Duration length) {
    return Clips.of(folder, mediaType, length);
  }

  private Clip pcma(Duration length) {
    return clip("audio/PCMA;rate=8000", length);
  }

  private void play(Connection device, Clip clip, Duration length, boolean fade, long start) {
    assertThat(device.send(
            new Command.PlayClip("a", clip, Duration.ZERO, length, fade, start), PATIENCE))
        .isEqualTo(new Delivery.Done());
  }

  private void play(Connection device, Clip clip, long start) {
    play(device, clip, clip.length(), false, start);
  }

  private long in(Duration after) {
    return time.nanos().getAsLong() + after.toNanos();
  }

  private Ended ended(int device) {
    return reports.stream()
        .filter(Ended.class::isInstance)
        .map(Ended.class::cast)
        .filter(e -> e.deviceId() == device)
        .reduce((a, b) -> {
          throw new AssertionError("ended twice: " + a + b);
        })
        .orElseThrow();
  }

  @Test
  void packetsAreNumberedTimedAndMarkedAsTheRfcSays() throws IOException {
    var clip = pcma(SECOND);
    long start = in(SECOND);
    play(device(5004), clip, start);
    time.advance(Duration.ofSeconds(5));
    var sent = wire.to(5004);
    assertThat(sent).hasSize(50);
    var first = sent.get(0).packet();
    for (int n = 0; n < 50; n++) {
      var packet = sent.get(n).packet();
      assertThat(sent.get(n).at()).isEqualTo(start + n * 20_000_000L);
      assertThat(packet.marker()).isEqualTo(n == 0);
      assertThat(packet.payloadType()).isEqualTo(8);
      assertThat(packet.sequence()).isEqualTo((first.sequence() + n) & 0xFFFF);
      assertThat(packet.timestamp()).isEqualTo((first.timestamp() + n * 160L) & 0xFFFFFFFFL);
      assertThat(packet.ssrc()).isEqualTo(first.ssrc());
    }
    assertThat(wire.sound(5004)).isEqualTo(Files.readAllBytes(clip.file()));
  }

  @Test
  void everyStreamBeginsSomewhereElse() {
    var clip = pcma(SECOND);
    play(device(5004), clip, in(SECOND));
    play(device(5006), clip, in(Duration.ofSeconds(2)));
    time.advance(Duration.ofSeconds(5));
    var one = wire.packets(5004).get(0);
    var other = wire.packets(5006).get(0);
    assertThat(one.ssrc()).isNotEqualTo(other.ssrc());
    assertThat(one.sequence()).isNotEqualTo(other.sequence());
    assertThat(one.timestamp()).isNotEqualTo(other.timestamp());
  }

  @Test
  void whoPlaysTheSameAtTheSameMomentSharesOneStream() {
    var clip = pcma(SECOND);
    long start = in(SECOND);
    for (int port = 6000; port < 6100; port++) {
      play(device(port), clip, start);
    }
    time.advance(Duration.ofSeconds(5));
    for (int port = 6001; port < 6100; port++) {
      assertThat(wire.to(port)).isEqualTo(wire.to(6000)).hasSize(50);
      assertThat(ended(port).hash()).isEqualTo(clip.sha256());
    }
    assertThat(wire.opened).as("one socket for all").hasSize(1);
  }

  @Test
  void anotherFormatIsAnotherStream() {
    long start = in(SECOND);
    var clip = pcma(SECOND);
    play(device(5004), clip, start);
    play(device(5006, Map.of("ptime", "10")), clip, start);
    time.advance(Duration.ofSeconds(5));
    assertThat(wire.to(5004)).hasSize(50);
    assertThat(wire.to(5006)).hasSize(100);
    assertThat(wire.sound(5006)).isEqualTo(wire.sound(5004));
  }

  @Test
  void whoStopsLeavesTheOthersAlone() {
    var clip = pcma(Duration.ofSeconds(2));
    long start = in(SECOND);
    var one = device(5004);
    play(one, clip, start);
    play(device(5006), clip, start);
    time.advance(Duration.ofMillis(2005));
    one.send(new Command.Stop(null), PATIENCE);
    time.advance(Duration.ofSeconds(5));
    assertThat(wire.to(5004)).hasSize(51);
    assertThat(ended(5004).why()).isEqualTo(Why.STOPPED);
    assertThat(ended(5004).played()).isEqualTo(Duration.ofMillis(1020));
    assertThat(ended(5004).hash())
        .isEqualTo(Clips.sha256(clip, Duration.ZERO, Duration.ofMillis(1020)));
    assertThat(ended(5006).why()).isEqualTo(Why.COMPLETE);
    assertThat(wire.to(5006)).hasSize(100);
  }

  @Test
  void whoComesLateIsInStepWithTheOthers() {
    var clip = pcma(Duration.ofSeconds(2));
    long start = in(SECOND);
    play(device(5004), clip, start);
    time.advance(Duration.ofMillis(1510));
    play(device(5006), clip, start);
    time.advance(Duration.ofSeconds(5));
    var whole = wire.sound(5004);
    var rest = wire.sound(5006);
    assertThat(rest).isEqualTo(Arrays.copyOfRange(whole, 25 * 160, whole.length));
    assertThat(wire.to(5006).get(1).at()).isEqualTo(wire.to(5004).get(26).at());
    assertThat(ended(5006).played()).isEqualTo(Duration.ofMillis(1500));
    assertThat(ended(5006).at()).isEqualTo(ended(5004).at());
  }

  @Test
  void theLastPacketIsFilledUpWithSilenceThatCountsNowhere() {
    var clip = pcma(Duration.ofMillis(110));
    play(device(5004), clip, in(SECOND));
    time.advance(Duration.ofSeconds(5));
    var packets = wire.packets(5004);
    assertThat(packets).hasSize(6);
    var last = packets.get(5).payload();
    assertThat(last.remaining()).isEqualTo(160);
    for (int at = 80; at < 160; at++) {
      assertThat(last.get(at)).isEqualTo((byte) 0xD5);
    }
    assertThat(ended(5004).played()).isEqualTo(Duration.ofMillis(110));
    assertThat(ended(5004).hash()).isEqualTo(clip.sha256());
  }

  @Test
  void silenceGoesAheadSoThatTheFirstWordIsHeardOnTime() {
    var clip = pcma(SECOND);
    long start = in(SECOND);
    play(device(5004, Map.of("preroll", "300")), clip, start);
    time.advance(Duration.ofSeconds(5));
    var sent = wire.to(5004);
    assertThat(sent).hasSize(15 + 50);
    assertThat(sent.get(0).at()).isEqualTo(start - 300_000_000L);
    assertThat(sent.get(0).packet().marker()).isTrue();
    assertThat(sent.get(14).packet().payload().get(0)).isEqualTo((byte) 0xD5);
    assertThat(sent.get(15).at()).isEqualTo(start);
    assertThat(sent.get(15).packet().marker()).isFalse();
    assertThat(reports.get(0))
        .isInstanceOfSatisfying(
            Started.class, started -> assertThat(started.at()).isEqualTo("2026-11-20T10:00:01Z"));
    assertThat(ended(5004).played()).isEqualTo(SECOND);
    assertThat(ended(5004).hash()).isEqualTo(clip.sha256());
  }

  @Test
  void whoStillHearsTheItemBeforeNeedsNoSilence() {
    var clip = pcma(SECOND);
    var device = device(5004, Map.of("preroll", "300"));
    play(device, clip, in(SECOND));
    time.advance(SECOND);
    var next = new Command.PlayClip("b", clip, Duration.ZERO, clip.length(), false, in(SECOND));
    device.send(next, PATIENCE);
    time.advance(Duration.ofSeconds(5));
    assertThat(wire.to(5004)).hasSize(15 + 50 + 50);
  }

  @Test
  void aCutFadesAndAWholeClipDoesNot() {
    var loud = loudL16();
    var settings = Map.of("codec", "L16", "rate", "16000");
    play(device(5004, settings), loud, SECOND, true, in(SECOND));
    play(device(5006, settings), loud, loud.length(), true, in(SECOND));
    play(device(5008, settings), loud, SECOND, false, in(SECOND));
    time.advance(Duration.ofSeconds(5));
    var faded = ByteBuffer.wrap(wire.sound(5004)).asShortBuffer();
    assertThat(faded.get(16000 * 799 / 1000)).isEqualTo((short) 16000);
    assertThat(faded.get(16000 * 900 / 1000)).isBetween((short) 7900, (short) 8100);
    assertThat(faded.get(15999)).isBetween((short) 0, (short) 20);
    var whole = ByteBuffer.wrap(wire.sound(5006)).asShortBuffer();
    assertThat(whole.get(31999)).isEqualTo((short) 16000);
    var cut = ByteBuffer.wrap(wire.sound(5008)).asShortBuffer();
    assertThat(cut.get(15999)).isEqualTo((short) 16000);
    assertThat(ended(5004).hash())
        .as("of what was sent, not of the file")
        .isEqualTo(Clips.sha256(wire.sound(5004)))
        .isNotEqualTo(ended(5008).hash());
  }

  private Clip loudL16() {
    var bytes = ByteBuffer.allocate(64000);
    while (bytes.hasRemaining()) {
      bytes.putShort((short) 16000);
    }
    try {
      var file = Files.write(folder.resolve("loud.raw"), bytes.array());
      return new Clip(
          file, "audio/L16; rate=16000", Clips.sha256(bytes.array()), Duration.ofSeconds(2));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void oneThatCannotBeReachedFailsAloneInTheSystemsOwnWords() {
    var clip = pcma(Duration.ofSeconds(3));
    long start = in(SECOND);
    wire.broken.add(5004);
    for (int port : List.of(5004, 5006, 5008)) {
      play(device(port), clip, start);
    }
    time.advance(Duration.ofSeconds(2));
    wire.broken.add(5006);
    time.advance(Duration.ofSeconds(5));
    assertThat(ended(5004).why()).isEqualTo(Why.FAILED);
    assertThat(ended(5004).detail()).isEqualTo("Network is unreachable");
    assertThat(ended(5004).played()).isZero();
    assertThat(ended(5004).hash()).isNull();
    assertThat(ended(5004).evidence()).isEqualTo(Evidence.NONE);
    assertThat(ended(5006).why()).isEqualTo(Why.FAILED);
    assertThat(ended(5006).played()).isEqualTo(Duration.ofMillis(1020));
    assertThat(ended(5006).hash()).isEqualTo(Clips.sha256(wire.sound(5006)));
    assertThat(ended(5008).why()).isEqualTo(Why.COMPLETE);
    assertThat(wire.to(5008)).hasSize(150);
    assertThat(reports).filteredOn(Started.class::isInstance).hasSize(2);
  }

  @Test
  void aShortTroubleOnlyCostsWhatWasLost() {
    var clip = pcma(Duration.ofSeconds(3));
    play(device(5004), clip, in(SECOND));
    time.advance(Duration.ofMillis(2010));
    wire.broken.add(5004);
    time.advance(Duration.ofMillis(500));
    wire.broken.clear();
    time.advance(Duration.ofSeconds(5));
    assertThat(ended(5004).why()).isEqualTo(Why.COMPLETE);
    assertThat(ended(5004).played()).isEqualTo(Duration.ofMillis(2500));
    assertThat(ended(5004).hash()).isEqualTo(Clips.sha256(wire.sound(5004)));
  }

  @Test
  void aNetworkThatIsFullForAMomentLosesNothing() {
    var clip = pcma(SECOND);
    long start = in(SECOND);
    for (int port = 6000; port < 6010; port++) {
      play(device(port), clip, start);
    }
    time.advance(Duration.ofMillis(1495));
    wire.room = 4;
    time.advance(Duration.ofMillis(15));
    wire.room = Integer.MAX_VALUE;
    time.advance(Duration.ofSeconds(5));
    for (int port = 6000; port < 6010; port++) {
      assertThat(wire.packets(port)).isEqualTo(wire.packets(6000)).hasSize(50);
      assertThat(ended(port).hash()).isEqualTo(clip.sha256());
    }
  }

  @Test
  @Timeout(30)
  void anHourOfSoundThroughRealSocketsIsOverInSecondsAndNothingIsLost() throws IOException {
    var clip = pcma(Duration.ofMinutes(60));
    try (var ear = new RtpSimulator().start(0);
        var real = new RtpAdapter(time.clock(), time.nanos(), time.executor())) {
      var address = new DeviceAddress(1, URI.create("udp://127.0.0.1:" + ear.port()), Map.of());
      play(real.open(address, reports::add), clip, in(SECOND));
      time.advance(Duration.ofMinutes(61));
      assertThat(ended(1).why()).isEqualTo(Why.COMPLETE);
      assertThat(ended(1).played()).isEqualTo(Duration.ofMinutes(60));
      assertThat(ended(1).hash()).isEqualTo(clip.sha256());
      assertThat(ear.received()).isPositive();
    }
  }
}
