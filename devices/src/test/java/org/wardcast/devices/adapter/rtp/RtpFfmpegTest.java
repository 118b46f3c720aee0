package org.wardcast.devices.adapter.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardcast.devices.Clip;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.adapter.Clips;
import org.wardcast.devices.adapter.DeviceAddress;

/** ffmpeg knows nothing of us: what it decodes is what any receiver would. */
class RtpFfmpegTest {
  private static final Duration LENGTH = Duration.ofSeconds(3);

  @TempDir
  Path folder;

  private final ScheduledExecutorService wake = Executors.newSingleThreadScheduledExecutor();
  private final List<PlaybackReport> reports = new CopyOnWriteArrayList<>();
  private final RtpAdapter adapter = new RtpAdapter(Clock.systemUTC(), System::nanoTime, wake);

  @AfterEach
  void end() {
    adapter.close();
    wake.shutdownNow();
  }

  @ParameterizedTest(name = "{0} at {1} Hz to {4}")
  @CsvSource({
    "PCMA, 8000, 20, 8, 127.0.0.1",
    "PCMU, 8000, 20, 0, 127.0.0.1",
    "L16, 16000, 20, 96, 127.0.0.1",
    "L16, 44100, 10, 11, 127.0.0.1",
    "PCMA, 8000, 20, 8, 239.192.77.1"
  })
  void ffmpegHearsTheSpeech(Codec codec, int rate, int ptime, int payloadType, String host)
      throws Exception {
    var speech = Speech.samples(rate, LENGTH);
    var wav = folder.resolve("heard.wav");
    int port = freePort();
    var ffmpeg = listen(codec, rate, payloadType, host, port, wav);
    try {
      var settings = Map.of(
          "codec", codec.name(),
          "rate", String.valueOf(rate),
          "ptime", String.valueOf(ptime),
          "preroll", "500",
          "nic", loopback());
      var address = URI.create("udp://" + host + ":" + port);
      var clip = clip(codec, rate, speech);
      var play = new Command.PlayClip(
          "a", clip, Duration.ZERO, LENGTH, false, System.nanoTime() + 700_000_000L);
      try (var device = adapter.open(new DeviceAddress(1, address, settings), reports::add)) {
        assertThat(device.send(play, Duration.ofSeconds(1))).isEqualTo(new Delivery.Done());
        await("the end").until(() -> reports.stream().anyMatch(Ended.class::isInstance));
      }
      assertThat(ffmpeg.waitFor(20, TimeUnit.SECONDS))
          .as("ffmpeg came to its end")
          .isTrue();
    } finally {
      ffmpeg.destroyForcibly();
    }
    var heard = samples(wav);
    assertThat(heard.length).isGreaterThan((int) (rate * 2.9));
    assertThat(Speech.likeness(speech, heard, rate)).isGreaterThan(0.95);
    assertThat(((Ended) reports.get(1)).hash())
        .isEqualTo(clip(codec, rate, speech).sha256());
  }

  private Process listen(Codec codec, int rate, int payloadType, String host, int port, Path wav)
      throws IOException {
    var sdp = folder.resolve("x.sdp");
    Files.writeString(sdp, """
        v=0
        o=- 0 0 IN IP4 127.0.0.1
        s=test
        c=IN IP4 %s%s
        t=0 0
        m=audio %d RTP/AVP %d
        a=rtpmap:%d %s/%d/1
        """.formatted(
            host, host.startsWith("239") ? "/1" : "", port, payloadType, payloadType, codec, rate));
    var process = new ProcessBuilder(
            "ffmpeg",
            "-nostdin",
            "-loglevel",
            "error",
            "-y",
            "-protocol_whitelist",
            "file,rtp,udp",
            "-localaddr",
            "127.0.0.1",
            "-i",
            sdp.toString(),
            "-t",
            "3.3",
            "-c:a",
            "pcm_s16le",
            wav.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("ffmpeg.log").toFile())
        .start();
    await("ffmpeg to listen").until(() -> !process.isAlive() || listensOn(port));
    assertThat(process.isAlive()).as("ffmpeg listens").isTrue();
    return process;
  }

  private static boolean listensOn(int port) throws IOException {
    var hex = ":%04X ".formatted(port);
    return Files.readString(Path.of("/proc/net/udp")).contains(hex);
  }

  private Clip clip(Codec codec, int rate, short[] samples) throws IOException {
    var bytes = ByteBuffer.allocate(samples.length * codec.bytesPerSample());
    for (short sample : samples) {
      switch (codec) {
        case PCMA -> bytes.put(G711.toAlaw(sample));
        case PCMU -> bytes.put(G711.toUlaw(sample));
        case L16 -> bytes.putShort(sample);
      }
    }
    var file = Files.write(folder.resolve("clip.raw"), bytes.array());
    var type = "audio/%s;rate=%d".formatted(codec, rate);
    return new Clip(file, type, Clips.sha256(bytes.array()), LENGTH);
  }

  private static short[] samples(Path wav) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
    int at = 12;
    while (bytes.getInt(at) != 0x61746164) { // "data"
      at += 8 + bytes.getInt(at + 4);
    }
    var samples = new short[Math.min(bytes.getInt(at + 4), bytes.limit() - at - 8) / 2];
    bytes
        .position(at + 8)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return samples;
  }

  private static int freePort() throws IOException {
    // RTP sits on even ports; ffmpeg takes the next one for RTCP.
    for (int port = 20_000; ; port += 2) {
      try (var rtp = new DatagramSocket(port, InetAddress.getLoopbackAddress());
          var rtcp = new DatagramSocket(port + 1, InetAddress.getLoopbackAddress())) {
        return Math.min(rtp.getLocalPort(), rtcp.getLocalPort());
      } catch (java.net.BindException e) {
        // Taken by somebody: the next pair, then.
      }
    }
  }

  private static String loopback() throws IOException {
    var nic = java.net.NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
    return java.util.Objects.requireNonNull(nic).getName();
  }
}
