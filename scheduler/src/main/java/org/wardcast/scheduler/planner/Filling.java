package org.wardcast.scheduler.planner;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;

/** What is placed so far, with all sums kept up to date. */
final class Filling {
  private static final double EPSILON = 1e-6;

  final Task task;
  private final int[][] plays;
  private final long[] free;
  private final int[] good;
  private final int[] bad;
  private final int[] placed;
  private final int[][] playsLeft;
  private final double[] value;
  private final int[][] counted;
  private final long[] themes;
  private final boolean[] themeUsed;
  private final int[] kinds;

  Filling(Task task) {
    this.task = task;
    int rooms = task.rooms().size();
    int items = task.items().size();
    plays = new int[rooms][items];
    free = task.rooms().stream().mapToLong(Room::freeMillis).toArray();
    good = new int[rooms];
    bad = new int[rooms];
    placed = new int[rooms];
    playsLeft = task.playsLeft().stream()
        .map(day -> day.stream().mapToInt(n -> n).toArray())
        .toArray(int[][]::new);
    value = task.goals().stream().mapToDouble(Goal::before).toArray();
    counted = new int[task.goals().size()][items];
    themes = task.themeMillis().stream().mapToLong(n -> n).toArray();
    themeUsed = new boolean[task.themes()];
    kinds = kinds(task.rooms());
    for (var room : task.rooms()) {
      room.takes().stream().forEach(i -> themeUsed[task.items().get(i).theme()] = true);
    }
  }

  private static int[] kinds(List<Room> rooms) {
    var known = new HashMap<Kind, Integer>();
    return rooms.stream()
        .mapToInt(room ->
            known.computeIfAbsent(new Kind(room.goals(), room.minutesCount()), k -> known.size()))
        .toArray();
  }

  boolean fits(int r, int i) {
    var room = task.rooms().get(r);
    return room.takes().get(i)
        && free[r] >= task.items().get(i).millis()
        && playsLeft[room.day()][i] > 0;
  }

  /** Bad news has good news beside it where a rule wants that; an untouched room is never wrong. */
  boolean sound(int r) {
    var room = task.rooms().get(r);
    return !room.needsGood()
        || placed[r] == 0
        || (bad[r] == 0 && !room.hasBad())
        || good[r] > 0
        || room.hasGood();
  }

  /** Whether it would still be sound with one play of the item more. */
  boolean soundWith(int r, int i) {
    var room = task.rooms().get(r);
    if (!room.needsGood() || room.hasGood() || good[r] > 0) {
      return true;
    }
    var tone = task.items().get(i).tone();
    return tone == Tone.GOOD || (tone != Tone.BAD && bad[r] == 0 && !room.hasBad());
  }

  /** Rooms of one kind bring every goal equally far. */
  int kind(int r) {
    return kinds[r];
  }

  void add(int r, int i) {
    change(r, i, 1);
  }

  void remove(int r, int i) {
    change(r, i, -1);
  }

  private void change(int r, int i, int by) {
    var room = task.rooms().get(r);
    var item = task.items().get(i);
    plays[r][i] += by;
    placed[r] += by;
    free[r] -= by * item.millis();
    playsLeft[room.day()][i] -= by;
    good[r] += item.tone() == Tone.GOOD ? by : 0;
    bad[r] += item.tone() == Tone.BAD ? by : 0;
    if (room.minutesCount()) {
      themes[item.theme()] += by * item.millis();
    }
    for (int g = room.goals().nextSetBit(0); g >= 0; g = room.goals().nextSetBit(g + 1)) {
      var goal = task.goals().get(g);
      if (goal.items().get(i)) {
        count(g, goal, i, by, room.minutesCount() ? item.millis() : 0);
      }
    }
  }

  private void count(int g, Goal goal, int i, int by, long millis) {
    var before = counted[g][i];
    counted[g][i] += by;
    switch (goal.measure()) {
      case MINUTES -> value[g] += by * (double) millis;
      case PLAYS -> value[g] += by;
      case ITEMS -> {
        if (!goal.heard().get(i) && (before == 0 || counted[g][i] == 0)) {
          value[g] += by;
        }
      }
    }
  }

  /** How much nearer one play of the item in the room brings the goals, each by its weight. */
  double gain(int r, int i, double[] weights) {
    var room = task.rooms().get(r);
    double gain = 0;
    for (int g = room.goals().nextSetBit(0); g >= 0; g = room.goals().nextSetBit(g + 1)) {
      var goal = task.goals().get(g);
      if (!goal.items().get(i) || met(g)) {
        continue;
      }
      double more = 1;
      if (goal.measure() == Measure.MINUTES) {
        more = room.minutesCount() ? task.items().get(i).millis() : 0;
      } else if (goal.measure() == Measure.ITEMS
          && (counted[g][i] > 0 || goal.heard().get(i))) {
        more = 0;
      }
      gain += weights[g] * Math.min(more, goal.due() - value[g]) / goal.due();
    }
    return gain;
  }

  boolean met(int g) {
    return value[g] >= task.goals().get(g).due() - EPSILON;
  }

  boolean allMet() {
    for (int g = 0; g < value.length; g++) {
      if (!met(g)) {
        return false;
      }
    }
    return true;
  }

  Score score() {
    int met = 0;
    double lacking = 0;
    for (int g = 0; g < value.length; g++) {
      if (met(g)) {
        met++;
      } else {
        lacking += 1 - value[g] / task.goals().get(g).due();
      }
    }
    long least = Long.MAX_VALUE;
    long most = 0;
    double mean = 0;
    int used = 0;
    for (int t = 0; t < themes.length; t++) {
      if (themeUsed[t]) {
        least = Math.min(least, themes[t]);
        most = Math.max(most, themes[t]);
        mean += themes[t];
        used++;
      }
    }
    if (used == 0) {
      return new Score(met, lacking, 0, 0);
    }
    mean /= used;
    double uneven = 0;
    for (int t = 0; t < themes.length; t++) {
      uneven += themeUsed[t] ? Math.abs(themes[t] - mean) / 1000 : 0;
    }
    return new Score(met, lacking, most - least, uneven);
  }

  int plays(int r, int i) {
    return plays[r][i];
  }

  int placed(int r) {
    return placed[r];
  }

  long free(int r) {
    return free[r];
  }

  double value(int g) {
    return value[g];
  }

  long themeMillis(int theme) {
    return themes[theme];
  }

  private record Kind(BitSet goals, boolean minutesCount) {}

  int playsLeft(int r, int i) {
    return playsLeft[task.rooms().get(r).day()][i];
  }
}
