package org.wardcast.scheduler.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;

/**
 * A ZIP as its writer leaves it, and in no other form: entry after entry from the first byte on, then
 * the directory, then nothing. Whoever reads it from the front, from the end or in passing meets the
 * same bytes; the reader of the JDK believes the directory alone and lets anything lie in between.
 * Numbers of sections are those of PKWARE's APPNOTE 6.3.
 */
final class ZipEntries implements AutoCloseable {
  /** The file has bytes that belong to no entry, or says one thing in two ways. */
  static final class Disordered extends ZipException {
    private Disordered(String what) {
      super(what);
    }
  }

  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR = 0x07064b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int MOST = 100;
  private static final int STREAMED = 8;
  private static final int DEFLATED = 8;
  private static final long WIDE = 0xFFFFFFFFL;

  /**
   * @param common version, flags, method and time, as they stand in both headers
   * @param nameLength in bytes
   * @param offset of the local header
   */
  record Entry(
      String name, int nameLength, long common, long crc, long packed, long size, long offset) {
    long content() {
      return offset + LOCAL_LENGTH + nameLength;
    }
  }

  private final FileChannel file;
  private final List<Entry> entries;

  /** @throws ZipException if it is none; {@link Disordered} if it is not as it was written */
  ZipEntries(Path path) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      entries = directory();
    } catch (BufferUnderflowException e) {
      file.close();
      throw new Disordered("a field shorter than it says");
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  List<String> names() {
    return entries.stream().map(Entry::name).toList();
  }

  /** @throws ZipException if there is none of that name, or, at its end, if it is another than was packed */
  InputStream open(String name) throws IOException {
    for (var entry : entries) {
      if (entry.name().equals(name)) {
        return new ZipContent(file, entry.content(), entry.packed(), entry.size(), entry.crc());
      }
    }
    throw new ZipException(name);
  }

  /** Sections 4.3.12 to 4.3.16. */
  private List<Entry> directory() throws IOException {
    long end = file.size() - 22;
    if (end < 0 || at(end, 22).getInt(0) != END) {
      throw ZipEnd.isThere(file) ? new Disordered("bytes after the end") : new ZipException("end");
    }
    var last = at(end, 22);
    require(last.getInt(4) == 0 && last.getShort(20) == 0, "disks or a comment");
    long count = last.getShort(10) & 0xFFFF;
    long size = last.getInt(12) & WIDE;
    long start = last.getInt(16) & WIDE;
    require(count == (last.getShort(8) & 0xFFFF), "count");
    long behind = end;
    if (start == WIDE || size == WIDE) {
      behind = end - 20 - 56;
      require(at(end - 20, 20).getInt(0) == LOCATOR, "locator");
      require(at(end - 20, 20).getLong(8) == behind, "locator");
      var wide = at(behind, 56);
      require(wide.getInt(0) == END_64 && wide.getLong(4) == 44, "end");
      require(wide.getLong(32) == count, "count");
      size = wide.getLong(40);
      start = wide.getLong(48);
    }
    require(start >= 0 && size >= 0 && start + size == behind, "directory");
    require(count <= MOST, "more entries than any of ours");
    var found = new ArrayList<Entry>();
    long next = start;
    for (int i = 0; i < count; i++) {
      next = central(next, found);
    }
    require(next == behind, "directory");
    found.sort(Comparator.comparingLong(Entry::offset));
    long expected = 0;
    for (var entry : found) {
      require(entry.offset() == expected, "bytes between entries");
      expected = local(entry);
    }
    require(expected == start, "bytes between entries");
    return List.copyOf(found);
  }

  /** Section 4.3.12. */
  private long central(long from, List<Entry> found) throws IOException {
    var header = at(from, 46);
    require(header.getInt(0) == CENTRAL, "directory");
    int nameLength = header.getShort(28) & 0xFFFF;
    int extraLength = header.getShort(30) & 0xFFFF;
    // Comment, disk and attributes: there are none.
    require(
        header.getShort(4) == header.getShort(6)
            && header.getInt(32) == 0
            && header.getShort(36) == 0
            && header.getInt(38) == 0,
        "attributes or a comment");
    var rest = at(from + 46, nameLength + extraLength);
    var name = new byte[nameLength];
    rest.get(name);
    long size = header.getInt(24) & WIDE;
    long packed = header.getInt(20) & WIDE;
    long offset = header.getInt(42) & WIDE;
    if (extraLength > 0) {
      // Section 4.5.3: what does not fit in four bytes, in this order.
      require(rest.getShort() == 1 && (rest.getShort() & 0xFFFF) == extraLength - 4, "extra");
      size = size == WIDE ? rest.getLong() : size;
      packed = packed == WIDE ? rest.getLong() : packed;
      offset = offset == WIDE ? rest.getLong() : offset;
      require(!rest.hasRemaining(), "extra");
    }
    require(packed >= 0 && size >= 0, "size");
    require(header.getShort(10) == DEFLATED && (header.getShort(8) & STREAMED) != 0, "method");
    found.add(new Entry(
        new String(name, StandardCharsets.UTF_8),
        nameLength,
        header.getLong(6),
        header.getInt(16) & WIDE,
        packed,
        size,
        offset));
    return from + 46 + nameLength + extraLength;
  }

  /** Sections 4.3.7 and 4.3.9: sizes and CRC stand behind the content. */
  private long local(Entry entry) throws IOException {
    var header = at(entry.offset(), LOCAL_LENGTH);
    require(header.getInt(0) == LOCAL && header.getLong(4) == entry.common(), "local header");
    require(header.getInt(14) == 0 && header.getLong(18) == 0, "local header");
    require((header.getShort(26) & 0xFFFF) == entry.nameLength(), "local name");
    require(header.getShort(28) == 0, "extra");
    var name = new byte[entry.nameLength()];
    at(entry.offset() + LOCAL_LENGTH, name.length).get(name);
    require(new String(name, StandardCharsets.UTF_8).equals(entry.name()), "local name");
    boolean wide = entry.packed() >= WIDE || entry.size() >= WIDE;
    var descriptor = at(entry.content() + entry.packed(), wide ? 24 : 16);
    require(
        descriptor.getInt() == DESCRIPTOR
            && (descriptor.getInt() & WIDE) == entry.crc()
            && (wide ? descriptor.getLong() : descriptor.getInt() & WIDE) == entry.packed()
            && (wide ? descriptor.getLong() : descriptor.getInt() & WIDE) == entry.size(),
        "descriptor");
    return entry.content() + entry.packed() + (wide ? 24 : 16);
  }

  private ByteBuffer at(long from, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (from < 0 || file.read(buffer, from + buffer.position()) < 0) {
        throw new Disordered("a header beyond the end");
      }
    }
    return buffer.flip();
  }

  private static void require(boolean holds, String what) throws Disordered {
    if (!holds) {
      throw new Disordered(what);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
