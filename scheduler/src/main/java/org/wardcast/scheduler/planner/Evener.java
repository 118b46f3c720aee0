package org.wardcast.scheduler.planner;

/**
 * Brings the topics closer together without harm to any target: adds plays of what lags behind, and
 * where there is no room left takes out or changes what is too much.
 */
final class Evener {
  private final Filling filling;
  private final Task task;
  private final int mostTries;
  private int tries;

  /** @param mostTries what is left uneven then is little */
  Evener(Filling filling, int mostTries) {
    this.mostTries = mostTries;
    this.filling = filling;
    this.task = filling.task;
  }

  void run() {
    while (tries < mostTries && filling.score().spread() > 0 && (added() || changed())) {
      // Each round makes the score better.
    }
  }

  private boolean added() {
    var best = filling.score();
    int bestItem = -1;
    int bestRoom = -1;
    for (int i = 0; i < task.items().size(); i++) {
      var r = emptiest(i);
      if (r >= 0) {
        filling.add(r, i);
        var score = scored();
        filling.remove(r, i);
        if (score.betterThan(best)) {
          best = score;
          bestItem = i;
          bestRoom = r;
        }
      }
    }
    if (bestItem < 0) {
      return false;
    }
    filling.add(bestRoom, bestItem);
    return true;
  }

  private int emptiest(int i) {
    int found = -1;
    for (int r = 0; r < task.rooms().size(); r++) {
      if ((found < 0 || filling.placed(r) < filling.placed(found))
          && task.rooms().get(r).minutesCount()
          && filling.fits(r, i)
          && filling.soundWith(r, i)) {
        found = r;
      }
    }
    return found;
  }

  private Score scored() {
    tries++;
    return filling.score();
  }

  private boolean changed() {
    var before = filling.score();
    for (int r = 0; r < task.rooms().size(); r++) {
      for (int i = 0; i < task.items().size(); i++) {
        if (filling.plays(r, i) > 0 && tries < mostTries && exchanged(r, i, before)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Out with one play, and nothing, one or two others in its place. */
  private boolean exchanged(int r, int i, Score before) {
    filling.remove(r, i);
    if (better(r, before)) {
      return true;
    }
    for (int j = 0; j < task.items().size(); j++) {
      if (j != i && filling.fits(r, j)) {
        filling.add(r, j);
        if (better(r, before) || second(r, j, before)) {
          return true;
        }
        filling.remove(r, j);
      }
    }
    filling.add(r, i);
    return false;
  }

  private boolean second(int r, int from, Score before) {
    for (int k = from; k < task.items().size(); k++) {
      for (int other = 0; other < task.rooms().size(); other++) {
        if (near(r, other) && filling.fits(other, k)) {
          filling.add(other, k);
          if (filling.sound(r) && better(other, before)) {
            return true;
          }
          filling.remove(other, k);
        }
      }
    }
    return false;
  }

  /** In a long month the same date is enough to look at. */
  private boolean near(int r, int other) {
    return task.rooms().size() <= 8
        || task.rooms().get(r).day() == task.rooms().get(other).day();
  }

  private boolean better(int r, Score before) {
    return filling.sound(r) && scored().betterThan(before);
  }
}
