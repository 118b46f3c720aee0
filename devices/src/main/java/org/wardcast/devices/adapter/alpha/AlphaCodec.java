package org.wardcast.devices.adapter.alpha;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Packets to bytes and back. No I/O, no clock, no state. */
final class AlphaCodec {
  static final char NUL = 0x00;
  static final char SOH = 0x01;
  static final char STX = 0x02;
  static final char ETX = 0x03;
  static final char EOT = 0x04;
  static final char ACK = 0x06;
  static final char NAK = 0x15;

  private static final String ZEROS = "\0".repeat(5);
  private static final int CHECKSUM = 4;

  /** Whom it is for, and what is said. Everything is Latin-1: one character, one byte. */
  record Packet(char type, String address, List<Field> fields) {
    Packet(char type, String address, Field... fields) {
      this(type, address, List.of(fields));
    }
  }

  /** One command with what belongs to it. */
  record Field(char command, String data) {}

  /** What a sign's short answer says. */
  sealed interface Answer {
    record Yes() implements Answer {}

    record No(int status) implements Answer {}

    record Unfinished() implements Answer {}

    record Nonsense() implements Answer {}
  }

  /** What bytes turned out to be. */
  sealed interface Reading {
    record Whole(Packet packet) implements Reading {}

    record Damaged(Damage damage) implements Reading {}
  }

  enum Damage {
    NO_HEADER,
    NO_COMMAND,
    CHECKSUM,
    UNFINISHED
  }

  private AlphaCodec() {}

  static byte[] encode(Packet packet) {
    var bytes = new ByteArrayOutputStream();
    bursts(packet).forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  /** The packet in the pieces between which the sign wants its pauses. */
  static List<byte[]> bursts(Packet packet) {
    var bursts = new ArrayList<byte[]>();
    var next = new StringBuilder(ZEROS).append(SOH).append(packet.type()).append(packet.address());
    for (var field : packet.fields()) {
      cut(bursts, next.append(STX));
      var head = Math.min(pictureHead(field), field.data().length());
      next.append(field.command()).append(field.data(), 0, head);
      if (head < field.data().length()) {
        cut(bursts, next);
        next.append(field.data(), head, field.data().length());
      }
      next.append(ETX).append(checksum(field));
    }
    cut(bursts, next.append(EOT));
    return bursts;
  }

  private static void cut(List<byte[]> bursts, StringBuilder next) {
    bursts.add(next.toString().getBytes(ISO_8859_1));
    next.setLength(0);
  }

  private static int pictureHead(Field field) {
    return field.command() == 'I' ? 5 : Integer.MAX_VALUE;
  }

  private static String checksum(Field field) {
    int sum = STX + field.command() + field.data().chars().sum() + ETX;
    return "%04X".formatted(sum & 0xFFFF);
  }

  /** Reads one packet, from its zeros or its SOH to its EOT. */
  static Reading decode(byte[] bytes) {
    var text = new String(bytes, ISO_8859_1);
    int at = 0;
    while (at < text.length() && text.charAt(at) == NUL) {
      at++;
    }
    if (text.length() < at + 4 || text.charAt(at) != SOH) {
      return new Reading.Damaged(Damage.NO_HEADER);
    }
    var address = text.substring(at + 2, at + 4);
    if (!address.matches("[0-9A-F?]{2}")) {
      return new Reading.Damaged(Damage.NO_HEADER);
    }
    return fields(text, at + 4, text.charAt(at + 1), address);
  }

  private static Reading fields(String text, int start, char type, String address) {
    var fields = new ArrayList<Field>();
    int at = start;
    while (at < text.length() && text.charAt(at) == STX) {
      int end = at + 1;
      while (end < text.length() && !ends(text.charAt(end))) {
        end++;
      }
      if (end == text.length()) {
        return new Reading.Damaged(Damage.UNFINISHED);
      }
      if (end == at + 1) {
        return new Reading.Damaged(Damage.NO_COMMAND);
      }
      var field = new Field(text.charAt(at + 1), text.substring(at + 2, end));
      fields.add(field);
      at = end;
      if (text.charAt(end) == ETX) {
        at = end + 1 + CHECKSUM;
        if (text.length() < at || !text.substring(end + 1, at).equals(checksum(field))) {
          return new Reading.Damaged(Damage.CHECKSUM);
        }
      }
    }
    if (fields.isEmpty()) {
      return new Reading.Damaged(Damage.NO_COMMAND);
    }
    return at == text.length() - 1 && text.charAt(at) == EOT
        ? new Reading.Whole(new Packet(type, address, List.copyOf(fields)))
        : new Reading.Damaged(Damage.UNFINISHED);
  }

  private static boolean ends(char c) {
    return c == STX || c == ETX || c == EOT;
  }

  /** Reads the answer to a write. */
  static Answer answer(byte[] bytes) {
    var text = new String(bytes, ISO_8859_1).replaceFirst("^\0+", "");
    if (text.isEmpty()) {
      return new Answer.Unfinished();
    }
    char first = text.charAt(0);
    if (first != ACK && first != NAK) {
      return new Answer.Nonsense();
    }
    if (text.length() == 1) {
      return new Answer.Unfinished();
    }
    int status = text.charAt(1);
    // The highest bit but one is always set, so what lacks it is not a status.
    if (text.length() > 2 || (status & AlphaStatus.ALWAYS) == 0 || status > 0x7F) {
      return new Answer.Nonsense();
    }
    return first == ACK ? new Answer.Yes() : new Answer.No(status);
  }

  static byte[] answer(boolean yes, int status) {
    return new byte[] {(byte) (yes ? ACK : NAK), (byte) status};
  }
}
