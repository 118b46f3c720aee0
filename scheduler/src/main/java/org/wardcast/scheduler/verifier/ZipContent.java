package org.wardcast.scheduler.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Unpacks one entry, all of it and nothing else, and holds it against its CRC at the end. */
final class ZipContent extends InputStream {
  private final FileChannel file;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final ByteBuffer packed = ByteBuffer.allocate(1 << 16);
  private final byte[] one = new byte[1];
  private final long size;
  private final long expected;
  private long at;
  private long left;

  ZipContent(FileChannel file, long from, long packedSize, long size, long crc) {
    this.file = file;
    this.at = from;
    this.left = packedSize;
    this.size = size;
    this.expected = crc;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      int n = inflater.inflate(into, from, length);
      while (n == 0 && !inflater.finished()) {
        feed();
        n = inflater.inflate(into, from, length);
      }
      if (n == 0) {
        end();
        return -1;
      }
      crc.update(into, from, n);
      return n;
    } catch (DataFormatException e) {
      throw new ZipException(String.valueOf(e.getMessage()));
    }
  }

  private void feed() throws IOException {
    if (inflater.needsDictionary() || left == 0) {
      throw new ZipException("cut short");
    }
    packed.clear().limit((int) Math.min(packed.capacity(), left));
    int n = file.read(packed, at);
    if (n <= 0) {
      throw new ZipException("cut short");
    }
    at += n;
    left -= n;
    inflater.setInput(packed.flip());
  }

  private void end() throws ZipException {
    if (left > 0
        || inflater.getRemaining() > 0
        || inflater.getBytesWritten() != size
        || crc.getValue() != expected) {
      throw new ZipException("CRC");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
