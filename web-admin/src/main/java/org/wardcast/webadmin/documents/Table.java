package org.wardcast.webadmin.documents;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of cells that keep their raw values.
 *
 * @param total as long as a row; empty for none
 */
public record Table(List<Column> columns, List<List<Cell>> rows, List<Cell> total) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    total = List.copyOf(total);
    var names = new HashSet<String>();
    for (var column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("two columns are called " + column.name());
      }
    }
    for (var row : rows) {
      check(columns, row);
    }
    if (!total.isEmpty()) {
      check(columns, total);
    }
  }

  private static void check(List<Column> columns, List<Cell> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns");
    }
    for (int i = 0; i < row.size(); i++) {
      if (!columns.get(i).type().takes(row.get(i))) {
        throw new IllegalArgumentException(columns.get(i).name() + " takes no " + row.get(i));
      }
    }
  }

  /** @throws IllegalArgumentException if no column has that name */
  public int indexOf(String column) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).name().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column is called " + column));
  }

  /** Some columns stand together under a heading of their own. */
  public boolean hasGroups() {
    return columns.stream().anyMatch(column -> !column.group().isEmpty());
  }
}
