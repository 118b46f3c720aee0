package org.wardcast.webadmin.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;

/** The power goes in the middle of an item, and comes back. */
class KilledInTheMiddleTest {
  private static final int BYTES_A_SECOND = 8000;
  private static final int PACKET = 160;
  private static final byte SILENCE = (byte) 0xD5;

  @TempDir
  Path folder;

  @Test
  void itJoinsWhereItWouldHaveBeenAndTheLogAccountsForEverySecond() throws Exception {
    int port = ServerProcess.freePort();
    var data = folder.resolve("data");
    try (var ear = new Ear();
        var first = new ServerProcess(data, port, folder.resolve("first.log")).awaitReady()) {
      var station = new Station(FirstRun.administrator(port, first.setUpCode()), "24781");
      long device = station.device(
          "loa", DeviceKind.LOUDSPEAKER, "rtp", "udp://127.0.0.1:" + ear.port(), "codec=PCMA");
      var mp3 = new ClassPathResource("demo/5k-vaccine.mp3").getContentAsByteArray();
      var sound = station.sound("5k-vaccine.mp3", mp3);
      long bulletin = station.bulletin("Thông điệp 5K", null, sound);
      var start = station
          .session(Duration.ofSeconds(4), Duration.ofMinutes(2), bulletin)
          .toInstant();
      var cue = station
          .operator
          .get("/api/v1/agenda?from=" + start + "&to=" + start.plusSeconds(1))
          .get(0);
      long planned = Duration.parse(cue.get("length").asString()).toMillis();

      await("six seconds of speech")
          .atMost(Duration.ofSeconds(60))
          .until(() -> ear.bytes() >= 6 * BYTES_A_SECOND);
      first.kill();
      long heardBefore = ear.bytes();

      try (var second = new ServerProcess(data, port, folder.resolve("second.log"))) {
        second.awaitReady();
        await("the end of the item")
            .atMost(Duration.ofSeconds(90))
            .until(() -> sum(station.operator.lines(device)) >= planned);
        var lines = station.operator.lines(device);
        assertTiles(lines, start, planned);
        assertThat(lines)
            .extracting(AirLine::endState)
            .containsExactly(EndState.INTERRUPTED, EndState.MISSED, EndState.COMPLETE);
        assertInterrupted(lines.get(0), heardBefore);
        assertThat(lines.get(1).airedMillis()).isZero();
        assertThat(lines.get(1).evidence()).isEqualTo(Evidence.NONE);
        // A busy machine may join a moment late; it says so, and plays what everybody else hears
        // then.
        assertThat(lines.get(2).airedMillis())
            .isBetween(lines.get(2).plannedMillis() - 1000, lines.get(2).plannedMillis());
        station.operator.assertChainWhole(3);
        assertThat(ear.senders()).hasSize(2);
        assertJoined(ear.senders(), rendition(data, planned), start, lines.get(2));
      }
    }
  }

  private static long sum(List<AirLine> lines) {
    return lines.stream().mapToLong(AirLine::plannedMillis).sum();
  }

  private static void assertTiles(List<AirLine> lines, Instant start, long planned) {
    var reached = start;
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i).part()).isEqualTo(i + 1);
      assertThat(lines.get(i).airing()).isEqualTo(lines.get(0).airing());
      assertThat(lines.get(i).plannedStart()).isEqualTo(reached);
      reached = reached.plusMillis(lines.get(i).plannedMillis());
    }
    assertThat(sum(lines)).isEqualTo(planned);
  }

  /** It claims what it knew, at most what was heard; the last sign of life may be a second old. */
  private static void assertInterrupted(AirLine line, long heardBytes) {
    long heard = heardBytes * 1000 / BYTES_A_SECOND;
    assertThat(line.airedMillis()).isBetween(heard - 2500, heard + 200);
    assertThat(line.evidence()).isEqualTo(Evidence.SENT);
  }

  /** What was sent after the restart is the rest of the item, from where it should have been. */
  private static void assertJoined(
      List<List<Ear.Packet>> senders, byte[] whole, Instant start, AirLine rest) {
    assertThat(place(senders.get(0), whole)).isZero();
    var after = senders.get(1);
    long from = place(after, whole);
    var last = after.get(after.size() - 1);
    long played = (last.timestamp() - after.get(0).timestamp()) & 0xFFFFFFFFL;
    assertThat(from + played)
        .as("it plays to the end")
        .isBetween((long) whole.length - PACKET, (long) whole.length);
    long offset = from * 1000 / BYTES_A_SECOND;
    assertThat(offset)
        .as("the log says where it joined")
        .isCloseTo(
            Duration.between(start, rest.plannedStart()).toMillis()
                + rest.plannedMillis()
                - rest.airedMillis(),
            Offset.offset(50L));
    long arrived = Duration.between(start, after.get(0).at()).toMillis();
    assertThat(arrived)
        .as("the first packet comes at the moment its sound is due")
        .isCloseTo(offset, Offset.offset(1000L));
  }

  /** Every packet has to be there, at the place its timestamp says. @return where the first one is */
  private static long place(List<Ear.Packet> packets, byte[] whole) {
    var beginning = new java.io.ByteArrayOutputStream();
    packets.stream().limit(100).forEach(packet -> beginning.writeBytes(bytes(packet)));
    int from = indexOf(whole, beginning.toByteArray());
    assertThat(from).as("what was heard is in the item").isNotNegative();
    for (var packet : packets) {
      int at =
          Math.toIntExact(from + ((packet.timestamp() - packets.get(0).timestamp()) & 0xFFFFFFFFL));
      var sound = bytes(packet);
      int rest = Math.min(sound.length, whole.length - at);
      assertThat(Arrays.copyOf(sound, rest)).isEqualTo(Arrays.copyOfRange(whole, at, at + rest));
      for (int n = rest; n < sound.length; n++) {
        assertThat(sound[n]).as("the last packet is filled up with silence").isEqualTo(SILENCE);
      }
    }
    return from;
  }

  private static byte[] bytes(Ear.Packet packet) {
    var bytes = new byte[packet.sound().remaining()];
    packet.sound().duplicate().get(bytes);
    return bytes;
  }

  private static int indexOf(byte[] whole, byte[] part) {
    for (int at = 0; at + part.length <= whole.length; at++) {
      if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }

  /** The item as the device takes it, one byte a sample, as far as it is planned: to the millisecond. */
  private static byte[] rendition(Path data, long millis) throws IOException {
    try (var files = Files.walk(data.resolve("renditions"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (Math.abs(Files.size(file) - millis * BYTES_A_SECOND / 1000) < BYTES_A_SECOND / 10) {
          return Arrays.copyOf(Files.readAllBytes(file), (int) (millis * BYTES_A_SECOND / 1000));
        }
      }
    }
    throw new AssertionError("no rendition of " + millis + " ms under " + data);
  }
}
