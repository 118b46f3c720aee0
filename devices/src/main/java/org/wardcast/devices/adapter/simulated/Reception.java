package org.wardcast.devices.adapter.simulated;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.wardcast.devices.Command;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.SimulatedDevices;

/**
 * One clip on its way into a simulated loudspeaker: piece k is due 20 ms times k after the start,
 * counted from the start and not from the piece before.
 */
final class Reception {
  private static final int BYTES_PER_SECOND = 2 * SimulatedDevices.RATE;
  private static final long PIECE_NANOS = 20_000_000;
  private static final int FADE_BYTES = BYTES_PER_SECOND / 5;
  static final int PIECE_BYTES = BYTES_PER_SECOND / 50;

  private final long deviceId;
  private final Command.PlayClip play;
  private final Consumer<PlaybackReport> reports;
  private final FileChannel file;
  private final MessageDigest digest;
  private final long first;
  private final long total;
  private final long joinedAt;
  private long position;

  private Reception(
      long deviceId,
      Command.PlayClip play,
      long now,
      Consumer<PlaybackReport> reports,
      FileChannel file)
      throws IOException {
    this.deviceId = deviceId;
    this.play = play;
    this.reports = reports;
    this.file = file;
    this.digest = sha256();
    this.first = bytes(play.from());
    this.total = Math.max(0, Math.min(bytes(play.length()), (file.size() & ~1L) - first));
    // Who comes late joins with the next piece the others get.
    var late = Math.max(0, now - play.startNanos());
    this.joinedAt = Math.min(total, (late + PIECE_NANOS - 1) / PIECE_NANOS * PIECE_BYTES);
    this.position = joinedAt;
  }

  static Reception of(
      long deviceId, Command.PlayClip play, long now, Consumer<PlaybackReport> reports)
      throws IOException {
    var file = FileChannel.open(play.clip().file(), StandardOpenOption.READ);
    return new Reception(deviceId, play, now, reports, file);
  }

  String airing() {
    return play.airing();
  }

  long start() {
    return play.startNanos();
  }

  /** When its last sample has sounded. */
  long end() {
    return start() + total * 1_000_000_000L / BYTES_PER_SECOND;
  }

  /** Nothing is left to come, or never was. */
  boolean isOver() {
    return joinedAt >= total;
  }

  boolean isWhole() {
    return position >= total;
  }

  /** The first moment from {@code from} on at which a piece is due, or the end if none is. */
  long next(long from) {
    var piece = Math.max(position / PIECE_BYTES, (from - start()) / PIECE_NANOS);
    return Math.min(end(), start() + piece * PIECE_NANOS);
  }

  void begin(Instant at) {
    reports.accept(new PlaybackReport.Started(deviceId, airing(), at));
  }

  /** Takes in what is due by {@code now}. */
  void receive(long now, Consumer<byte[]> ear) throws IOException {
    var due = Math.min(total, ((now - start()) / PIECE_NANOS + 1) * PIECE_BYTES);
    if (due <= position) {
      return;
    }
    var buffer = ByteBuffer.allocate((int) (due - position));
    while (buffer.hasRemaining()) {
      if (file.read(buffer, first + position + buffer.position()) < 0) {
        throw new IOException("it became shorter");
      }
    }
    var bytes = buffer.array();
    if (play.fade()) {
      fade(bytes);
    }
    digest.update(bytes);
    position = due;
    ear.accept(bytes);
  }

  private void fade(byte[] bytes) {
    for (var i = 0; i + 1 < bytes.length; i += 2) {
      var left = total - position - i;
      if (left < FADE_BYTES) {
        var sample = (short) ((bytes[i] << 8) | (bytes[i + 1] & 0xFF));
        var quieter = sample * left / FADE_BYTES;
        bytes[i] = (byte) (quieter >> 8);
        bytes[i + 1] = (byte) quieter;
      }
    }
  }

  void end(PlaybackReport.Why why, String detail, Instant at) {
    close();
    var received = position - joinedAt;
    reports.accept(new PlaybackReport.Ended(
        deviceId,
        airing(),
        at,
        why,
        Duration.ofNanos(received * 1_000_000_000L / BYTES_PER_SECOND),
        received == 0 ? null : HexFormat.of().formatHex(digest.digest()),
        received == 0 ? Evidence.ACCEPTED : Evidence.PLAYED,
        detail));
  }

  void close() {
    try {
      file.close();
    } catch (IOException e) {
      // It was only read.
      return;
    }
  }

  private static long bytes(Duration length) {
    return length.toNanos() / 1000 * SimulatedDevices.RATE / 1_000_000 * 2;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
