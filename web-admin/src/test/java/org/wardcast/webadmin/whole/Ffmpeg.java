package org.wardcast.webadmin.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The ffmpeg of the system, which knows nothing of us: cutter, decoder and receiver of RTP. */
final class Ffmpeg {
  private Ffmpeg() {}

  /** Runs to its end. */
  static void run(Path log, String... words) throws Exception {
    var process = start(log, words);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  /** Listens on loopback for PCMA until it is told to stop, and writes what it hears. */
  static Process listen(Path folder, int port, Path wav) throws Exception {
    var sdp = Files.writeString(folder.resolve("wardcast.sdp"), """
        v=0
        o=- 0 0 IN IP4 127.0.0.1
        s=Wardcast
        c=IN IP4 127.0.0.1
        t=0 0
        m=audio %d RTP/AVP 8
        a=rtpmap:8 PCMA/8000
        """.formatted(port));
    var process = start(
        folder.resolve("listen.log"),
        "-protocol_whitelist",
        "file,rtp,udp",
        "-localaddr",
        "127.0.0.1",
        "-i",
        sdp.toString(),
        "-c:a",
        "pcm_s16le",
        wav.toString());
    await("ffmpeg to listen").until(() -> !process.isAlive() || listensOn(port));
    assertThat(process.isAlive()).as("ffmpeg listens").isTrue();
    return process;
  }

  private static Process start(Path log, String... words) throws IOException {
    var command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-loglevel", "error", "-y"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static boolean listensOn(int port) throws IOException {
    return Files.readString(Path.of("/proc/net/udp")).contains(":%04X ".formatted(port));
  }

  /** Samples of a WAV file of 16-bit mono. */
  static short[] samples(Path wav) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
    int at = 12;
    while (bytes.getInt(at) != 0x61746164) { // "data"
      at += 8 + bytes.getInt(at + 4);
    }
    int length = Math.min(bytes.getInt(at + 4), bytes.limit() - at - 8);
    var samples = new short[length / 2];
    bytes
        .position(at + 8)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return samples;
  }

  /** RTP sits on even ports; ffmpeg takes the next one for RTCP. */
  static int freePorts() throws IOException {
    while (true) {
      try (var any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
        int port = any.getLocalPort();
        if (port % 2 == 0) {
          try (var next = new DatagramSocket(port + 1, InetAddress.getLoopbackAddress())) {
            return next.getLocalPort() - 1;
          } catch (java.net.BindException e) {
            // Somebody's: another pair, then.
          }
        }
      }
    }
  }
}
