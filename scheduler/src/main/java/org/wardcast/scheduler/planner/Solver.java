package org.wardcast.scheduler.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fills the rooms of one commune: first greedily, then, while a target is unmet, by clearing a few
 * rooms and filling them otherwise, and at last by evening out the topics. The same task always gets
 * the same answer.
 */
final class Solver {
  private static final int TRIES = 400;
  private static final int EVENING = 20_000;

  /** Few in a long month, where the topics come out even anyway. */
  private static final int SHAKES = 3000;

  private final Task task;
  private final Filling filling;
  private final List<Integer> all;
  private final double[] even;

  private Solver(Task task) {
    this.task = task;
    this.filling = new Filling(task);
    this.all = IntStream.range(0, task.rooms().size()).boxed().toList();
    this.even = new double[task.goals().size()];
    Arrays.fill(even, 1);
  }

  static Filling solve(Task task) {
    var solver = new Solver(task);
    new Greedy(solver.filling, solver.all, solver.even, null).run();
    if (!solver.filling.allMet()) {
      solver.repair();
    }
    new Evener(solver.filling, EVENING).run();
    solver.shake();
    return solver.filling;
  }

  private void repair() {
    var random = new Random(task.rooms().size() * 31L + task.items().size());
    for (int i = 0; i < TRIES && !filling.allMet() && !all.isEmpty(); i++) {
      var before = filling.score();
      var chosen = chosen(random);
      var saved = clear(chosen);
      new Greedy(filling, chosen, weights(random), random).run();
      // What the weights left aside still counts for something.
      new Greedy(filling, chosen, even, null).run();
      if (before.betterThan(filling.score())) {
        clear(chosen);
        restore(chosen, saved);
      }
    }
  }

  /** The topics are far apart though nothing single helps: a few rooms are filled otherwise. */
  private void shake() {
    var longest = task.items().stream().mapToLong(Item::millis).max().orElse(0);
    var random = new Random(task.items().size());
    for (int i = 0; i < SHAKES / (1 + task.rooms().size() * task.items().size()); i++) {
      var before = filling.score();
      if (before.spread() <= longest) {
        return;
      }
      var chosen = chosen(random);
      var saved = clear(all);
      restore(all, saved);
      clear(chosen);
      new Greedy(filling, chosen, weights(random), random).run();
      new Greedy(filling, chosen, even, random).run();
      new Evener(filling, SHAKES / 10).run();
      if (!filling.score().betterThan(before)) {
        clear(all);
        restore(all, saved);
      }
    }
  }

  private List<Integer> chosen(Random random) {
    var left = new ArrayList<>(all);
    var chosen = new ArrayList<Integer>();
    var count = 1 + random.nextInt(Math.min(4, all.size()));
    while (chosen.size() < count) {
      int at = random.nextInt(left.size());
      chosen.add(left.get(at));
      left.subList(at, at + 1).clear();
    }
    return chosen;
  }

  private double[] weights(Random random) {
    var weights = new double[task.goals().size()];
    for (int g = 0; g < weights.length; g++) {
      weights[g] = Math.exp(4 * random.nextDouble() - 2);
    }
    return weights;
  }

  private int[][] clear(List<Integer> rooms) {
    var saved = new int[rooms.size()][task.items().size()];
    for (int k = 0; k < saved.length; k++) {
      for (int i = 0; i < saved[k].length; i++) {
        saved[k][i] = filling.plays(rooms.get(k), i);
        for (int n = 0; n < saved[k][i]; n++) {
          filling.remove(rooms.get(k), i);
        }
      }
    }
    return saved;
  }

  private void restore(List<Integer> rooms, int[][] saved) {
    for (int k = 0; k < saved.length; k++) {
      for (int i = 0; i < saved[k].length; i++) {
        for (int n = 0; n < saved[k][i]; n++) {
          filling.add(rooms.get(k), i);
        }
      }
    }
  }
}
