package org.wardcast.devices.adapter.alpha;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Answer;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Field;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Packet;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Reading;
import org.wardcast.devices.link.Link;

/** Packets out, answers in, with the pauses a sign wants, and never past the deadline. */
final class Dialogue {
  /** After so long a silence a sign forgets the beginning of a packet that did not go on. */
  private static final Duration FORGOTTEN = Duration.ofMillis(1100);

  private static final Duration PAUSE = Duration.ofMillis(100);
  /** Beyond the time the bytes themselves need. Signs answer at once; boxes in between do not. */
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private static final Pattern BAUD = Pattern.compile("[?&]baud=(\\d{2,7})");
  private static final long BITS_PER_BYTE = 10;
  private static final int MOST = 4096;

  private final Cable cable;
  private final AlphaSettings sign;
  private final LongSupplier nanos;
  private final ScheduledExecutorService wake;
  private final int baud;
  private long began;
  private Duration patience = Duration.ZERO;
  private int agreedAt = -1;
  private boolean unanswered;
  private boolean brokenOff;

  Dialogue(
      Cable cable,
      URI address,
      AlphaSettings sign,
      LongSupplier nanos,
      ScheduledExecutorService wake) {
    this.cable = cable;
    this.sign = sign;
    this.nanos = nanos;
    this.wake = wake;
    var baud = BAUD.matcher(address.toString());
    this.baud = baud.find() ? Integer.parseInt(baud.group(1)) : 9600;
  }

  /** @return true if nothing is agreed with the sign any more */
  boolean begin(Duration patience) throws Trouble {
    this.began = nanos.getAsLong();
    this.patience = patience;
    try {
      cable.open(patience);
    } catch (Link.Down e) {
      throw lost(e);
    }
    if (agreedAt == cable.openings()) {
      return false;
    }
    if (sign.ack()) {
      tell(AlphaFields.answerFromNowOn());
    }
    agreedAt = cable.openings();
    return true;
  }

  // Who does not answer may have been switched off, and has forgotten what was agreed.
  private void distrust() {
    agreedAt = -1;
  }

  void tell(Field... fields) throws Trouble {
    try {
      var pending = write(fields);
      if (sign.ack()) {
        accepted(pending);
      } else {
        rest(pending);
      }
    } catch (Link.Down e) {
      throw lost(e);
    }
  }

  /** @return what the sign's answer says, behind the letter of the question */
  String ask(char letter) throws Trouble {
    try {
      return answered(letter, write(new Field('F', String.valueOf(letter))));
    } catch (Link.Down e) {
      throw lost(e);
    }
  }

  /** For a sign that never answers: all that can be seen is whether the line takes bytes. */
  void knock() throws Trouble {
    try {
      cable.open(left()).write(new byte[5]);
    } catch (Link.Down e) {
      throw lost(e);
    }
  }

  /** @return how long the line still needs for the bytes it has taken */
  private Duration write(Field... fields) throws Link.Down, Trouble {
    var link = cable.open(left());
    if (unanswered) {
      // An answer that comes too late for its question must not pass for that of the next one.
      link.read(MOST, PAUSE);
    }
    unanswered = sign.ack();
    if (brokenOff) {
      rest(FORGOTTEN);
    }
    brokenOff = true;
    var pending = Duration.ZERO;
    for (var burst :
        AlphaCodec.bursts(new Packet(sign.type().charAt(0), sign.address(), List.of(fields)))) {
      if (!pending.isZero()) {
        rest(pending.plus(PAUSE));
      }
      link.write(burst);
      pending = Duration.ofSeconds(burst.length * BITS_PER_BYTE).dividedBy(baud);
    }
    brokenOff = false;
    return pending;
  }

  private void accepted(Duration pending) throws Link.Down, Trouble {
    var heard = new Heard(pending);
    while (true) {
      var answer = AlphaCodec.answer(heard.bytes());
      if (answer instanceof Answer.Yes) {
        unanswered = false;
        return;
      }
      if (answer instanceof Answer.No no) {
        unanswered = false;
        throw new Trouble(Words.refused(AlphaStatus.key(no.status())));
      }
      if (answer instanceof Answer.Nonsense) {
        throw new Trouble(Words.refused("alpha.nonsense"));
      }
      heard.more();
    }
  }

  private String answered(char letter, Duration pending) throws Link.Down, Trouble {
    var heard = new Heard(pending);
    while (!heard.complete()) {
      heard.more();
    }
    if (AlphaCodec.decode(heard.packet()) instanceof Reading.Whole whole) {
      var data = whole.packet().fields().get(0).data();
      if (whole.packet().fields().get(0).command() == 'E' && data.startsWith("" + letter)) {
        unanswered = false;
        return data.substring(1);
      }
    }
    throw new Trouble(Words.refused("alpha.nonsense"));
  }

  /** What has come in since the question, and how long to wait for the rest. */
  private final class Heard {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long until;

    Heard(Duration pending) {
      this.until = nanos.getAsLong() + pending.plus(ANSWER).toNanos();
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }

    boolean complete() {
      return bytes().length >= MOST || new String(bytes(), ISO_8859_1).indexOf(AlphaCodec.EOT) >= 0;
    }

    /** Some signs acknowledge a question before they answer it. */
    byte[] packet() {
      var text = new String(bytes(), ISO_8859_1);
      return text.substring(Math.max(0, text.indexOf(AlphaCodec.SOH))).getBytes(ISO_8859_1);
    }

    void more() throws Link.Down, Trouble {
      var wait = Duration.ofNanos(until - nanos.getAsLong());
      var left = patience.minus(waited());
      var some = cable.open(left()).read(MOST, wait.compareTo(left) < 0 ? wait : left);
      bytes.writeBytes(some);
      if (some.length == 0 || nanos.getAsLong() >= until) {
        distrust();
        throw bytes.size() == 0 ? silent() : new Trouble(Words.refused("alpha.nonsense"));
      }
    }
  }

  private void rest(Duration pause) throws Trouble {
    if (pause.isZero()) {
      return;
    }
    if (pause.compareTo(left()) > 0) {
      throw silent();
    }
    try {
      wake.schedule(() -> {}, pause.toNanos(), TimeUnit.NANOSECONDS)
          .get(left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw silent();
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      throw silent();
    }
  }

  private Duration waited() {
    return Duration.ofNanos(nanos.getAsLong() - began);
  }

  private Duration left() throws Trouble {
    var left = patience.minus(waited());
    if (left.isNegative() || left.isZero()) {
      throw silent();
    }
    return left;
  }

  private Trouble silent() {
    return new Trouble(new Delivery.Silent(waited()));
  }

  private Trouble lost(Link.Down down) {
    cable.drop();
    return new Trouble(new Delivery.LineDown(down.detail()));
  }
}
