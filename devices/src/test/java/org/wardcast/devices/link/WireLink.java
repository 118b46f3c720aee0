package org.wardcast.devices.link;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.wardcast.testkit.VirtualTime;

/**
 * A line in memory with a simulated far end, and a plug that can be pulled. Who waits on it lets
 * the virtual time pass. The same line is handed out at every opening, as a real one would be.
 */
public final class WireLink implements Link {
  /** The far end: bytes in as they were written, the reply out; no bytes for silence. */
  public interface FarEnd {
    FarEnd SILENT = bytes -> new byte[0];

    byte[] hear(byte[] bytes);

    /** Answers everything, with rubbish. */
    static FarEnd noisy() {
      var random = new Random(7);
      return bytes -> {
        var noise = new byte[5];
        random.nextBytes(noise);
        return noise;
      };
    }
  }

  private final VirtualTime time;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private FarEnd farEnd;
  private byte[] coming = new byte[0];
  private long passes = Long.MAX_VALUE;
  private boolean open;
  private int openings;

  public WireLink(FarEnd farEnd, VirtualTime time) {
    this.farEnd = farEnd;
    this.time = time;
  }

  /** Hands out this one line, whatever the address. */
  public Links links() {
    return new Links() {
      @Override
      public Link open(URI address, Duration patience) throws Down {
        return reopen();
      }

      @Override
      public void check(URI address) {
        Addresses.check(address);
      }
    };
  }

  public void unplug() {
    unplugAfter(0);
  }

  /** The line carries this many bytes more and dies in the middle of a write. */
  public void unplugAfter(int bytes) {
    passes = bytes;
  }

  public void plug() {
    passes = Long.MAX_VALUE;
  }

  public void setFarEnd(FarEnd farEnd) {
    this.farEnd = farEnd;
  }

  /** Something the far end says unasked. */
  public void say(byte[] bytes) {
    var all = Arrays.copyOf(coming, coming.length + bytes.length);
    System.arraycopy(bytes, 0, all, coming.length, bytes.length);
    coming = all;
  }

  /** All that ever reached the far end. */
  public byte[] sent() {
    return sent.toByteArray();
  }

  public int openings() {
    return openings;
  }

  private Link reopen() throws Down {
    if (passes == 0) {
      throw new Down("unplugged");
    }
    open = true;
    openings++;
    coming = new byte[0];
    return this;
  }

  @Override
  public void write(byte[] bytes) throws Down {
    alive();
    var through = Arrays.copyOf(bytes, (int) Math.min(bytes.length, passes));
    if (passes != Long.MAX_VALUE) {
      passes -= through.length;
    }
    sent.writeBytes(through);
    if (through.length > 0) {
      say(farEnd.hear(through));
    }
    if (through.length < bytes.length) {
      alive();
    }
  }

  @Override
  public byte[] read(int most, Duration patience) throws Down {
    alive();
    if (coming.length == 0) {
      time.advance(patience);
      alive();
    }
    var now = Arrays.copyOf(coming, Math.min(most, coming.length));
    coming = Arrays.copyOfRange(coming, now.length, coming.length);
    return now;
  }

  private void alive() throws Down {
    if (passes == 0) {
      open = false;
    }
    if (!open) {
      throw new Down("unplugged");
    }
  }

  @Override
  public void close() {
    open = false;
  }
}
