package org.wardcast.scheduler.planner;

import java.util.ArrayList;
import java.util.List;
import org.wardcast.playlists.Tone;

/**
 * Tries every assignment there is and counts by its own arithmetic: minutes, plays and different
 * bulletins are summed from the counts alone.
 */
final class EveryFilling {
  private final Task task;
  private int[][] plays = new int[0][0];
  int bestMet = -1;
  double leastLacking = Double.MAX_VALUE;
  long bestSpread = Long.MAX_VALUE;
  long looked;

  EveryFilling(Task task) {
    this.task = task;
  }

  EveryFilling search() {
    plays = new int[task.rooms().size()][task.items().size()];
    room(0);
    return this;
  }

  private void room(int r) {
    if (r == task.rooms().size()) {
      judge();
      return;
    }
    item(r, 0, task.rooms().get(r).freeMillis());
  }

  private void item(int r, int i, long left) {
    if (i == task.items().size()) {
      if (sound(r)) {
        room(r + 1);
      }
      return;
    }
    var most = task.rooms().get(r).takes().get(i) ? left / task.items().get(i).millis() : 0;
    for (int n = 0; n <= most; n++) {
      plays[r][i] = n;
      if (!withinLimit(r, i)) {
        break;
      }
      item(r, i + 1, left - n * task.items().get(i).millis());
    }
    plays[r][i] = 0;
  }

  private boolean withinLimit(int r, int i) {
    int sum = 0;
    for (int other = 0; other <= r; other++) {
      if (task.rooms().get(other).day() == task.rooms().get(r).day()) {
        sum += plays[other][i];
      }
    }
    return sum <= task.playsLeft().get(task.rooms().get(r).day()).get(i);
  }

  private boolean sound(int r) {
    var tones = new ArrayList<Tone>();
    for (int i = 0; i < plays[r].length; i++) {
      if (plays[r][i] > 0) {
        tones.add(task.items().get(i).tone());
      }
    }
    var room = task.rooms().get(r);
    if (tones.isEmpty() || !room.needsGood()) {
      return true;
    }
    var bad = room.hasBad() || tones.contains(Tone.BAD);
    return !bad || room.hasGood() || tones.contains(Tone.GOOD);
  }

  /** More targets met, else less lacking, else more even. */
  private void judge() {
    looked++;
    int met = met(task, plays);
    double lacking = lacking(task, plays);
    long spread = spread(task, plays);
    if (met > bestMet
        || (met == bestMet && lacking < leastLacking - 1e-9)
        || (met == bestMet && lacking < leastLacking + 1e-9 && spread < bestSpread)) {
      bestMet = met;
      leastLacking = lacking;
      bestSpread = spread;
    }
  }

  static int met(Task task, int[][] plays) {
    return (int) task.goals().stream().filter(g -> missing(task, plays, g) == 0).count();
  }

  static double lacking(Task task, int[][] plays) {
    return task.goals().stream().mapToDouble(g -> missing(task, plays, g)).sum();
  }

  /** The part of the goal that is not reached, from 0. */
  private static double missing(Task task, int[][] plays, Goal goal) {
    double sum = goal.before();
    int g = task.goals().indexOf(goal);
    for (int i = 0; i < task.items().size(); i++) {
      if (!goal.items().get(i)) {
        continue;
      }
      long count = 0;
      long millis = 0;
      for (int r = 0; r < plays.length; r++) {
        var room = task.rooms().get(r);
        if (room.goals().get(g)) {
          count += plays[r][i];
          millis += room.minutesCount() ? plays[r][i] * task.items().get(i).millis() : 0;
        }
      }
      sum += switch (goal.measure()) {
        case MINUTES -> millis;
        case PLAYS -> count;
        case ITEMS -> count > 0 && !goal.heard().get(i) ? 1 : 0;
      };
    }
    return Math.max(0, (goal.due() - sum) / goal.due());
  }

  static long spread(Task task, int[][] plays) {
    var sums = task.themeMillis().stream().mapToLong(n -> n).toArray();
    var used = new boolean[task.themes()];
    for (int r = 0; r < plays.length; r++) {
      for (int i = 0; i < plays[r].length; i++) {
        var item = task.items().get(i);
        used[item.theme()] |= task.rooms().get(r).takes().get(i);
        sums[item.theme()] += task.rooms().get(r).minutesCount() ? plays[r][i] * item.millis() : 0;
      }
    }
    var counted = new ArrayList<Long>();
    for (int t = 0; t < sums.length; t++) {
      if (used[t]) {
        counted.add(sums[t]);
      }
    }
    return counted.isEmpty() ? 0 : most(counted) - least(counted);
  }

  private static long most(List<Long> sums) {
    return sums.stream().mapToLong(s -> s).max().orElse(0);
  }

  private static long least(List<Long> sums) {
    return sums.stream().mapToLong(s -> s).min().orElse(0);
  }
}
