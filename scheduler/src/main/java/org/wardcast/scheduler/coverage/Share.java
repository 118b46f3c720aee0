package org.wardcast.scheduler.coverage;

import java.util.Objects;
import org.wardcast.scheduler.reports.Figures;

/** One kind of figures in a cell. */
final class Share {
  private long deviceMillis;
  private long plays;
  /** Of days that are closed: what was on air then can only be added up. */
  private long closedMillis;

  private Spans air = new Spans();
  private final Spans items = new Spans();

  void stretch(long start, long millis) {
    deviceMillis += millis;
    air.add(start, start + millis);
  }

  void play(long bulletin) {
    plays++;
    items.add(bulletin);
  }

  void beside(Share other) {
    air.addAll(other.air);
    closedMillis += other.closedMillis;
    addRest(other);
  }

  void then(Share other) {
    close();
    closedMillis += other.onAir();
    addRest(other);
  }

  private void addRest(Share other) {
    deviceMillis += other.deviceMillis;
    plays += other.plays;
    items.addAll(other.items);
  }

  private void close() {
    if (!air.isEmpty()) {
      closedMillis = onAir();
      air = new Spans();
    }
  }

  private long onAir() {
    return closedMillis + air.size();
  }

  Figures figures() {
    return new Figures(deviceMillis, onAir(), plays, Math.toIntExact(items.size()));
  }

  void write(Packer out) {
    out.number(deviceMillis);
    out.number(onAir());
    out.number(plays);
    items.write(out, 0);
  }

  void read(Unpacker in) {
    close();
    deviceMillis += in.number();
    closedMillis += in.number();
    plays += in.number();
    items.read(in, 0);
  }

  void writeAir(Packer out, long origin) {
    air.write(out, origin);
  }

  void readAir(Unpacker in, long origin) {
    closedMillis = 0;
    air.read(in, origin);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Share that
        && deviceMillis == that.deviceMillis
        && plays == that.plays
        && closedMillis == that.closedMillis
        && air.equals(that.air)
        && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return Objects.hash(deviceMillis, plays, closedMillis, air, items);
  }
}
