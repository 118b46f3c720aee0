package org.wardcast.webadmin.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Picture;
import org.wardcast.devices.Simulators;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.webadmin.WholeProgram;
import org.wardcast.webadmin.people.Role;

/** From a file to the loudspeaker and to the sign, judged by two that are not ours or not near. */
class HeardByFfmpegTest extends WholeProgram {
  private static final int RATE = 8000;
  private static final String TEXT = "Mưa lớn, lũ về";

  @TempDir
  Path folder;

  @Autowired
  Simulators simulators;

  @Autowired
  Panels panels;

  @Test
  void aScheduledBulletinIsHeardAndSeenAsItWasWritten() throws Exception {
    var mp3 = speech();
    int port = Ffmpeg.freePorts();
    var heard = folder.resolve("heard.wav");
    var station =
        new Station(new Api(this.port, person(Role.ADMINISTRATOR, null).login(), PASSWORD), "NGHE");
    try (var sign = simulators.start("alpha", 0)) {
      // Silence first: ffmpeg swallows the beginning of a stream while it guesses what it is.
      long speaker = station.device(
          "loa",
          DeviceKind.LOUDSPEAKER,
          "rtp",
          "udp://127.0.0.1:" + port,
          "codec=PCMA;preroll=500");
      long panel =
          station.device("bang", DeviceKind.LED, "alpha", "tcp://127.0.0.1:" + sign.port(), "");
      var sha256 = station.sound("thong-diep.mp3", Files.readAllBytes(mp3));
      long bulletin = station.bulletin("Thông điệp", TEXT, sha256);
      var ffmpeg = Ffmpeg.listen(folder, port, heard);
      try {
        station.session(Duration.ofSeconds(4), Duration.ofMinutes(1), bulletin);
        await("the text on the sign")
            .atMost(Duration.ofSeconds(30))
            .until(() -> sign.picture().isPresent());
        assertThat(lit(sign.picture().orElseThrow())).isEqualTo(lit(panels.render(TEXT)));
        await("both lines of the log")
            .atMost(Duration.ofSeconds(60))
            .until(() -> station.operator.lines(speaker, panel).size() == 2);
        assertThat(sign.picture()).as("dark again").isEmpty();
      } finally {
        ffmpeg.destroy();
        if (!ffmpeg.waitFor(10, TimeUnit.SECONDS)) {
          ffmpeg.destroyForcibly();
        }
      }
      assertHeard(mp3, heard);
      var spoken = station.operator.lines(speaker).get(0);
      assertLine(spoken, Evidence.SENT);
      assertThat(spoken.airedMillis()).isEqualTo(spoken.plannedMillis());
      assertLine(station.operator.lines(panel).get(0), Evidence.ACCEPTED);
      station.operator.assertChainWhole(2);
    }
  }

  /** Twelve seconds of a real recording, its frames as they are. */
  private Path speech() throws Exception {
    var all = Files.write(
        folder.resolve("all.mp3"),
        new ClassPathResource("demo/5k-vaccine.mp3").getContentAsByteArray());
    var cut = folder.resolve("cut.mp3");
    Ffmpeg.run(
        folder.resolve("cut.log"), "-i", all.toString(), "-t", "12", "-c", "copy", cut.toString());
    return cut;
  }

  private void assertHeard(Path mp3, Path heard) throws Exception {
    var source = folder.resolve("source.wav");
    Ffmpeg.run(
        folder.resolve("source.log"),
        "-i",
        mp3.toString(),
        "-ac",
        "1",
        "-ar",
        Integer.toString(RATE),
        "-c:a",
        "pcm_s16le",
        source.toString());
    var sent = Ffmpeg.samples(source);
    var came = Ffmpeg.samples(heard);
    assertThat(came.length).isGreaterThan(11 * RATE);
    double likeness = Likeness.of(sent, came, 2 * RATE);
    System.out.printf("ffmpeg heard the bulletin with a correlation of %.3f%n", likeness);
    assertThat(likeness).isGreaterThan(0.9);
  }

  private static void assertLine(AirLine line, Evidence evidence) {
    var late = Duration.between(
        Objects.requireNonNull(line.plannedStart()), Objects.requireNonNull(line.started()));
    System.out.printf("%s started %d ms late%n", line.deviceName(), late.toMillis());
    assertThat(line.endState()).isEqualTo(EndState.COMPLETE);
    assertThat(line.evidence()).isEqualTo(evidence);
    assertThat(late).isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(3));
  }

  /** The lit pixels without the dark margin that a wider sign has around them. */
  private static String lit(Picture picture) {
    int left = picture.width();
    int right = -1;
    for (int x = 0; x < picture.width(); x++) {
      for (int y = 0; y < picture.height(); y++) {
        if (picture.lit(x, y)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
        }
      }
    }
    var rows = new StringBuilder();
    for (int y = 0; y < picture.height(); y++) {
      for (int x = left; x <= right; x++) {
        rows.append(picture.lit(x, y) ? '#' : '.');
      }
      rows.append('\n');
    }
    return rows.toString();
  }
}
