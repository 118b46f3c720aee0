package org.wardcast.devices.adapter.rtp;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Reads the stretch of a clip that airs, packet by packet, once and in order. */
final class ClipReader implements AutoCloseable {
  private static final int BLOCK = 1 << 15;

  private final FileChannel file;
  private final PacketFormat format;
  private final boolean fading;
  private final long begin;
  private final long end;
  private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK).limit(0);
  private long next;

  /**
   * @param from sample the stretch begins with
   * @param to sample it ends before; the end of the file if that comes first
   */
  ClipReader(Path path, PacketFormat format, long from, long to, boolean fade) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.READ);
    this.format = format;
    try {
      long size = file.size() - file.size() % format.codec().bytesPerSample();
      this.begin = Math.min(format.bytes(from), size);
      this.end = Math.min(format.bytes(to), size);
      this.next = begin;
      this.fading = fade && end < size;
      file.position(begin);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Bytes of the whole stretch. */
  long bytes() {
    return Math.max(0, end - begin);
  }

  /**
   * Fills {@code payload}, with silence at the end if the stretch is over.
   *
   * @return how many bytes of it are from the clip
   */
  int read(byte[] payload) throws IOException {
    int length = (int) Math.min(payload.length, end - next);
    int done = 0;
    while (done < length) {
      if (!block.hasRemaining()) {
        refill();
      }
      int part = Math.min(block.remaining(), length - done);
      block.get(payload, done, part);
      done += part;
    }
    if (fading) {
      Fade.apply(format, payload, length, (end - next) / format.codec().bytesPerSample());
    }
    Arrays.fill(payload, length, payload.length, format.codec().silence());
    next += length;
    return length;
  }

  private void refill() throws IOException {
    block.clear();
    int read = file.read(block);
    block.flip();
    if (read <= 0) {
      throw new EOFException("the sound file ended early");
    }
  }

  /** Leaves out that many bytes. */
  void skip(long bytes) throws IOException {
    next = Math.min(end, next + bytes);
    file.position(next);
    block.limit(0);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      // It was only read: nothing is lost, and nobody could do anything about it.
    }
  }
}
