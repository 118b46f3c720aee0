package org.wardcast.webadmin.documents;

/**
 * @param name member name in JSON, in English: {@code confirmedDeviceMillis}. The name of lengths
 *     ends in {@code Millis}
 * @param label heading in the language of the document
 * @param unit of measure as it is read, "phút"; empty if the label says it
 * @param group heading over this column and its neighbours of the same group; empty for none
 */
public record Column(String name, String label, String unit, String group, Type type) {
  /** What its cells hold. */
  public enum Type {
    TEXT(Cell.Text.class),
    COUNT(Cell.Count.class),
    /** Milliseconds; read as minutes. */
    LENGTH(Cell.Length.class),
    /** Part of a whole; read as per cent. */
    SHARE(Cell.Share.class),
    DAY(Cell.Day.class);

    private final Class<? extends Cell> cells;

    Type(Class<? extends Cell> cells) {
      this.cells = cells;
    }

    boolean takes(Cell cell) {
      return cell instanceof Cell.Nothing || cells.isInstance(cell);
    }

    /** Numbers stand at the right. */
    public boolean isNumber() {
      return this == COUNT || this == LENGTH || this == SHARE;
    }
  }

  public Column {
    if (!name.matches("[a-z][a-zA-Z0-9]*")) {
      throw new IllegalArgumentException("no name for a member: " + name);
    }
    if (type == Type.LENGTH != name.endsWith("Millis")) {
      throw new IllegalArgumentException("lengths, and only lengths, end in Millis: " + name);
    }
  }

  public Column(String name, String label, Type type) {
    this(name, label, "", "", type);
  }

  public Column under(String heading) {
    return new Column(name, label, unit, heading, type);
  }

  public Column in(String measure) {
    return new Column(name, label, measure, group, type);
  }

  /** The label with its unit of measure: "Xác nhận (phút)". */
  public String heading() {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }
}
