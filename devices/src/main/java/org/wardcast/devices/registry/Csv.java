package org.wardcast.devices.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.ImportReport.BadRow;
import org.wardcast.devices.Refusal;

/**
 * A CSV file as people send it: UTF-8 with or without a byte order mark, one row a line. Each line
 * is read by itself, so that a quote nobody closed spoils one row and not the rest of the file.
 */
final class Csv {
  private static final int MOST_BYTES = 64 << 20;
  private static final int SHORT = 80;
  private static final char BROKEN = '\uFFFD';
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  /** One row that could be read, cells by column, stripped and in NFC. */
  record Row(long line, String content, Map<String, String> cells) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The file has that column. */
    boolean has(String column) {
      return cells.containsKey(column);
    }

    BadRow bad(Refusal why) {
      return new BadRow(line, content, why);
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final List<BadRow> bad = new ArrayList<>();

  private Csv() {}

  /** @throws Refusal if it is no such file at all */
  static Csv read(InputStream in, List<String> columns) {
    return read(in, columns, List.of());
  }

  /**
   * @param optional columns that may be missing
   * @throws Refusal if it is no such file at all
   */
  static Csv read(InputStream in, List<String> columns, List<String> optional) {
    var text = text(in);
    var lines = LINE_END.split(text, -1);
    var header = header(lines[0], columns, optional);
    var csv = new Csv();
    for (int i = 1; i < lines.length; i++) {
      csv.line(i + 1L, lines[i], header);
    }
    return csv;
  }

  List<Row> rows() {
    return rows;
  }

  List<BadRow> bad() {
    return bad;
  }

  private static String text(InputStream in) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.length > MOST_BYTES) {
      throw new Refusal("file", "csv.large", MOST_BYTES >> 20);
    }
    if (bytes.length >= 2 && ((bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE)) {
      throw new Refusal("file", "csv.encoding");
    }
    var text = new String(bytes, StandardCharsets.UTF_8);
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (text.isBlank()) {
      throw new Refusal("file", "csv.empty");
    }
    return text;
  }

  private static List<String> header(String line, List<String> columns, List<String> optional) {
    var cells = cells(line);
    if (cells == null) {
      throw new Refusal("file", "csv.header", String.join(", ", columns));
    }
    if (cells.size() == 1 && (line.contains(";") || line.contains("\t"))) {
      throw new Refusal("file", "csv.separator");
    }
    var header = cells.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    var missing = columns.stream().filter(c -> !header.contains(c)).toList();
    if (!missing.isEmpty()) {
      throw new Refusal("file", "csv.header", String.join(", ", missing));
    }
    var seen = new HashSet<String>();
    for (var column : header) {
      if ((columns.contains(column) || optional.contains(column)) && !seen.add(column)) {
        throw new Refusal("file", "csv.header.twice", column);
      }
    }
    return header;
  }

  private void line(long number, String line, List<String> header) {
    if (line.isBlank()) {
      return;
    }
    var content = line.length() > SHORT ? line.substring(0, SHORT) + "…" : line;
    if (line.indexOf(BROKEN) >= 0) {
      bad.add(new BadRow(number, content, new Refusal(null, "csv.byte")));
      return;
    }
    var cells = cells(line);
    if (cells == null) {
      bad.add(new BadRow(number, content, new Refusal(null, "csv.quote")));
      return;
    }
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (cells.size() != header.size()) {
      var why = new Refusal(null, "csv.columns", cells.size(), header.size());
      bad.add(new BadRow(number, content, why));
      return;
    }
    var byColumn = new HashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      byColumn.put(header.get(i), cells.get(i));
    }
    rows.add(new Row(number, content, byColumn));
  }

  private static @Nullable List<String> cells(String line) {
    try (var parser = CSVFormat.DEFAULT.parse(new StringReader(line))) {
      var cells = new ArrayList<String>();
      for (var cell : parser.getRecords().get(0)) {
        cells.add(Normalizer.normalize(cell, Normalizer.Form.NFC)
            .replace('\u00A0', ' ')
            .strip());
      }
      return cells;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return null;
    }
  }
}
