package org.wardcast.scheduler.coverage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wardcast.scheduler.reports.Figures;

/**
 * Figures of one unit, or of one part of it, that can be put together with others without asking the
 * log again: {@link #beside} with another place on the same day, {@link #then} with another day.
 * Either is associative and commutative, and an empty cell changes nothing.
 */
final class Cell {
  /** Their order is that of the bits in what is written. */
  private static final List<Figure> FIGURES =
      List.of(Figure.PLANNED, Figure.CONFIRMED, Figure.ASSUMED, Figure.DECLARED);

  private final Map<Figure, Share> shares = new EnumMap<>(Figure.class);
  private final Spans areas = new Spans();

  private Share share(Figure figure) {
    return shares.computeIfAbsent(figure, f -> new Share());
  }

  void stretch(Figure figure, long start, long millis) {
    share(figure).stretch(start, millis);
  }

  void play(Figure figure, long bulletin) {
    share(figure).play(bulletin);
  }

  void reach(long area) {
    areas.add(area);
  }

  /** Another place on the same day: what was on air in both at once counts once. */
  void beside(Cell other) {
    other.shares.forEach((figure, share) -> share(figure).beside(share));
    areas.addAll(other.areas);
  }

  /** Another day: minutes on air add up. */
  void then(Cell other) {
    other.shares.forEach((figure, share) -> share(figure).then(share));
    areas.addAll(other.areas);
  }

  Figures figures(Figure figure) {
    var share = shares.get(figure);
    return share == null ? Figures.NONE : share.figures();
  }

  int areasReached() {
    return Math.toIntExact(areas.size());
  }

  boolean isEmpty() {
    return shares.isEmpty();
  }

  /** Everything but when it was on air. */
  void write(Packer out) {
    int filled = 0;
    for (int i = 0; i < FIGURES.size(); i++) {
      filled |= shares.containsKey(FIGURES.get(i)) ? 1 << i : 0;
    }
    out.number(filled);
    shares.values().forEach(share -> share.write(out));
    areas.write(out, 0);
  }

  /** Adds a day, or days, that were written. */
  void read(Unpacker in) {
    long filled = in.number();
    for (int i = 0; i < FIGURES.size(); i++) {
      if ((filled & (1 << i)) != 0) {
        share(FIGURES.get(i)).read(in);
      }
    }
    areas.read(in, 0);
  }

  /** @param origin the day's first moment */
  void writeAir(Packer out, long origin) {
    shares.values().forEach(share -> share.writeAir(out, origin));
  }

  /** In place of the sum that {@link #read} left. */
  void readAir(Unpacker in, long origin) {
    shares.values().forEach(share -> share.readAir(in, origin));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cell that && shares.equals(that.shares) && areas.equals(that.areas);
  }

  @Override
  public int hashCode() {
    return Objects.hash(shares, areas);
  }
}
