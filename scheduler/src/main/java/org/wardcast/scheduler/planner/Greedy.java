package org.wardcast.scheduler.planner;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Tone;

/** Adds one play after another, each time the one that brings the goals furthest for its length. */
final class Greedy {
  private final Filling filling;
  private final List<Integer> rooms;
  private final double[] weights;
  private final @Nullable Random noise;
  private final int[] order;

  /**
   * @param rooms only these are filled
   * @param noise makes each choice a little other; null: always the best
   */
  Greedy(Filling filling, List<Integer> rooms, double[] weights, @Nullable Random noise) {
    this.filling = filling;
    this.rooms = rooms;
    this.weights = weights;
    this.noise = noise;
    this.order = scattered(filling.task.rooms().size());
  }

  /** Numbers that lie far apart for neighbours, so that few plays spread over the whole month. */
  private static int[] scattered(int size) {
    var order = new int[size];
    for (int r = 0; r < size; r++) {
      order[r] = Integer.reverse(r) >>> 1;
    }
    return order;
  }

  void run() {
    while (step()) {
      // Each step places something, and what is placed never comes out here.
    }
  }

  private boolean step() {
    int bestItem = -1;
    int bestRoom = -1;
    double best = 0;
    for (int i = 0; i < filling.task.items().size(); i++) {
      var room = room(i);
      if (room < 0) {
        continue;
      }
      var worth = worth(room, i);
      if (worth > best * (1 + 1e-9)
          || (bestItem >= 0 && same(worth, best) && evener(i, bestItem))) {
        best = worth;
        bestItem = i;
        bestRoom = room;
      }
    }
    if (bestItem < 0) {
      return false;
    }
    place(bestRoom, bestItem);
    return true;
  }

  private double worth(int r, int i) {
    var gain = filling.gain(r, i, weights) / filling.task.items().get(i).millis();
    return noise == null ? gain : gain * (0.5 + noise.nextDouble());
  }

  private static boolean same(double a, double b) {
    return a > 0 && Math.abs(a - b) <= 1e-9 * b;
  }

  private boolean evener(int i, int than) {
    var items = filling.task.items();
    return filling.themeMillis(items.get(i).theme())
        < filling.themeMillis(items.get(than).theme());
  }

  /** Where a play of the item helps most; among equals the room that has least of it, and least. */
  private int room(int i) {
    var gains = new double[filling.task.rooms().size()];
    Arrays.fill(gains, -1);
    int found = -1;
    double most = 0;
    for (int r : rooms) {
      if (!filling.fits(r, i)) {
        continue;
      }
      var kind = filling.kind(r);
      if (gains[kind] < 0) {
        gains[kind] = filling.gain(r, i, weights);
      }
      var gain = gains[kind];
      if (gain > 0
          && (found < 0
              || gain > most * (1 + 1e-9)
              || (gain > most * (1 - 1e-9) && emptier(r, found, i)))
          && (filling.soundWith(r, i) || companion(r, i) >= 0)) {
        found = r;
        most = gain;
      }
    }
    return found;
  }

  private boolean emptier(int r, int than, int i) {
    if (filling.plays(r, i) != filling.plays(than, i)) {
      return filling.plays(r, i) < filling.plays(than, i);
    }
    if (filling.placed(r) != filling.placed(than)) {
      return filling.placed(r) < filling.placed(than);
    }
    return order[r] < order[than];
  }

  /** Good news that fits beside the item; the shortest. */
  private int companion(int r, int i) {
    filling.add(r, i);
    int found = -1;
    for (int j = 0; j < filling.task.items().size(); j++) {
      var item = filling.task.items().get(j);
      if (item.tone() == Tone.GOOD
          && filling.fits(r, j)
          && (found < 0 || item.millis() < filling.task.items().get(found).millis())) {
        found = j;
      }
    }
    filling.remove(r, i);
    return found;
  }

  private void place(int r, int i) {
    if (!filling.soundWith(r, i)) {
      filling.add(r, companion(r, i));
    }
    filling.add(r, i);
  }
}
