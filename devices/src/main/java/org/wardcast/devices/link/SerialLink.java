package org.wardcast.devices.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A serial port, found by its path and never by enumeration: pseudo-terminals and by-id links are
 * not listed.
 */
final class SerialLink implements Link {
  /** Reads are cut into slices: an endless one can deadlock with a write on the same port. */
  private static final int SLICE_MILLIS = 100;

  private static final Duration WRITE_PATIENCE = Duration.ofSeconds(10);

  private final SerialPort port;
  private final String path;
  private final LongSupplier nanos;
  private final Consumer<CompletableFuture<Void>> closing;
  private volatile boolean open = true;

  private SerialLink(
      SerialPort port, String path, LongSupplier nanos, Consumer<CompletableFuture<Void>> closing) {
    this.port = port;
    this.path = path;
    this.nanos = nanos;
    this.closing = closing;
  }

  /** @param closing is told of the closing, which goes on after {@link #close} returned */
  static SerialLink open(
      SerialPlace place, LongSupplier nanos, Consumer<CompletableFuture<Void>> closing)
      throws Down {
    SerialPort port;
    try {
      port = SerialPort.getCommPort(place.path());
    } catch (SerialPortInvalidPortException e) {
      throw new Down("there is no serial port " + place.path());
    }
    port.setComPortParameters(
        place.baud(),
        place.dataBits(),
        place.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS,
        parity(place.parity()));
    // The kernel's RS-485 mode upsets some converters, which switch direction by themselves.
    port.disableRs485ModeControl();
    port.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING,
        SLICE_MILLIS,
        (int) WRITE_PATIENCE.toMillis());
    // Only this answer counts: the error code is not 0 after success either.
    if (!port.openPort()) {
      throw new Down("serial port %s cannot be opened (error %d)"
          .formatted(place.path(), port.getLastErrorCode()));
    }
    return new SerialLink(port, place.path(), nanos, closing);
  }

  private static int parity(char letter) {
    return switch (letter) {
      case 'E' -> SerialPort.EVEN_PARITY;
      case 'O' -> SerialPort.ODD_PARITY;
      default -> SerialPort.NO_PARITY;
    };
  }

  @Override
  public void write(byte[] bytes) throws Down {
    for (var done = 0; done < bytes.length; ) {
      alive();
      // isOpen() stays true when the far end is gone; -1 and 0 are the only sign of it.
      var count = port.writeBytes(bytes, bytes.length - done, done);
      if (count <= 0) {
        throw lost();
      }
      done += count;
    }
  }

  @Override
  public byte[] read(int most, Duration patience) throws Down {
    var buffer = new byte[most];
    var deadline = nanos.getAsLong() + patience.toNanos();
    do {
      alive();
      var count = port.readBytes(buffer, most);
      if (count < 0) {
        throw lost();
      }
      if (count > 0) {
        return Arrays.copyOf(buffer, count);
      }
    } while (deadline - nanos.getAsLong() > 0);
    return new byte[0];
  }

  private void alive() throws Down {
    if (!open) {
      throw new Down("serial port " + path + " is closed");
    }
  }

  private Down lost() {
    close();
    return new Down("serial port " + path + " is gone");
  }

  /** Closing may take long and hold up every other port's closing: it has its own thread. */
  @Override
  public synchronized void close() {
    if (open) {
      open = false;
      var closed = new CompletableFuture<Void>();
      closing.accept(closed);
      var thread = new Thread(
          () -> {
            port.closePort();
            closed.complete(null);
          },
          "closing " + path);
      thread.setDaemon(true);
      thread.start();
    }
  }
}
