package org.wardcast.scheduler.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cells of one unit and dimension by their keys, as they are kept in one row. */
final class Sheet {
  final Map<String, Cell> cells = new HashMap<>();

  Cell cell(String key) {
    return cells.computeIfAbsent(key, k -> new Cell());
  }

  void beside(Sheet other) {
    other.cells.forEach((key, cell) -> cell(key).beside(cell));
  }

  byte[] pack() {
    var out = new Packer();
    out.number(cells.size());
    new TreeMap<>(cells).forEach((key, cell) -> {
      out.text(key);
      cell.write(out);
    });
    return out.bytes();
  }

  byte[] packAir(long origin) {
    var out = new Packer();
    new TreeMap<>(cells).values().forEach(cell -> cell.writeAir(out, origin));
    return out.bytes();
  }

  /** Adds another day, or other days, as packed. */
  void add(byte[] packed) {
    add(packed, key -> key);
  }

  /** @param as the key under which a cell is added; null if it is left out */
  void add(byte[] packed, Naming as) {
    var in = new Unpacker(packed);
    for (long left = in.number(); left > 0; left--) {
      var key = as.of(in.text());
      (key == null ? new Cell() : cell(key)).read(in);
    }
  }

  interface Naming {
    @Nullable String of(String key);
  }

  /** One day again, so that another place can be put beside it. */
  static Sheet ofDay(byte[] packed, byte @Nullable [] air, long origin) {
    var sheet = new Sheet();
    sheet.add(packed);
    if (air != null) {
      var in = new Unpacker(air);
      new TreeMap<>(sheet.cells).values().forEach(cell -> cell.readAir(in, origin));
    }
    return sheet;
  }
}
