package org.wardcast.devices.adapter.alpha;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Picture;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Damage;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Packet;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Reading;

/**
 * The serial side of a sign that behaves, over any stream of bytes: it finds the speed by five zeros,
 * drops a packet with a pause in it, checks sums, listens to its own address only, and answers if it
 * was told to.
 */
final class SimulatedSign {
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();
  private static final int AUTOBAUD = 5;
  private static final int MOST = 0x10000;

  private final String address;
  private final SignMemory memory;
  private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
  private int zeros;
  private boolean inside;
  private long lastByte;
  private int errors;
  private boolean answers;
  private long heard;

  SimulatedSign(String address, int width, int height, Panels font) {
    this.address = address;
    this.memory = new SignMemory(width, height, font);
  }

  /**
   * @param nanos when these bytes came
   * @return what it says to them; nothing, mostly
   */
  synchronized byte[] hear(byte[] bytes, long nanos) {
    var says = new ByteArrayOutputStream();
    if (inside && nanos - lastByte > PAUSE) {
      inside = false;
      zeros = 0;
      errors |= AlphaStatus.TIMEOUT;
    }
    lastByte = nanos;
    heard += bytes.length;
    for (byte b : bytes) {
      says.writeBytes(hear(b));
    }
    return says.toByteArray();
  }

  private byte[] hear(byte b) {
    if (!inside) {
      inside = b == AlphaCodec.SOH && zeros >= AUTOBAUD;
      zeros = b == AlphaCodec.NUL ? zeros + 1 : 0;
      packet.reset();
    }
    if (inside) {
      packet.write(b);
      if (b == AlphaCodec.EOT) {
        inside = false;
        return obey(AlphaCodec.decode(packet.toByteArray()));
      }
      if (packet.size() > MOST) {
        inside = false;
        return answer(AlphaStatus.OVERFLOW);
      }
    }
    return new byte[0];
  }

  private byte[] obey(Reading reading) {
    if (reading instanceof Reading.Damaged damaged) {
      return answer(
          damaged.damage() == Damage.CHECKSUM ? AlphaStatus.CHECKSUM : AlphaStatus.BAD_COMMAND);
    }
    var packet = ((Reading.Whole) reading).packet();
    if (!address.matches(packet.address().replace("00", "..").replace('?', '.'))) {
      return new byte[0];
    }
    return obey(packet);
  }

  private byte[] obey(Packet packet) {
    int status = 0;
    for (var field : packet.fields()) {
      if (field.command() == 'F') {
        return answer(field.data());
      }
      if (field.command() == 'E' && field.data().startsWith("s")) {
        answers = field.data().equals("s1");
      } else if (field.command() == 'E' && field.data().equals("4")) {
        errors = 0;
      } else if (!memory.obey(field)) {
        status = AlphaStatus.BAD_COMMAND;
      }
    }
    return answer(status);
  }

  private byte[] answer(int status) {
    errors |= status;
    return answers ? AlphaCodec.answer(status == 0, AlphaStatus.ALWAYS | status) : new byte[0];
  }

  private byte[] answer(String question) {
    var data = switch (question) {
      case "*" -> "*" + (char) (AlphaStatus.ALWAYS | errors);
      case "$" -> "$" + memory.layout();
      default -> "";
    };
    return data.isEmpty()
        ? answer(AlphaStatus.BAD_COMMAND)
        : AlphaCodec.encode(new Packet('0', "00", new AlphaCodec.Field('E', data)));
  }

  /** Switched off and on again: it has forgotten that it was told to answer, but not its files. */
  synchronized void powerCut() {
    inside = false;
    zeros = 0;
    answers = false;
  }

  /** What it shows: as wide as the sign, or as wide as what runs across it. */
  synchronized Optional<Picture> picture() {
    return memory.picture();
  }

  synchronized int layouts() {
    return memory.layouts();
  }

  synchronized long heard() {
    return heard;
  }
}
