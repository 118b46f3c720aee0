package org.wardcast.scheduler.planner;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;

/** Why a target cannot be met, the nearest cause first. */
final class Reasons {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final List<BulletinVersion> stock;
  private final Filling filling;
  private final Task task;

  Reasons(List<BulletinVersion> stock, Filling filling) {
    this.stock = stock;
    this.filling = filling;
    this.task = filling.task;
  }

  /** A sentence's code with what stands in it. */
  record Reason(String code, List<String> args) {
    static Reason of(String code, String... args) {
      return new Reason("scheduler.plan." + code, List.of(args));
    }
  }

  Reason why(int g) {
    var goal = task.goals().get(g);
    var rooms = IntStream.range(0, task.rooms().size())
        .filter(r -> task.rooms().get(r).goals().get(g))
        .toArray();
    var items = goal.items().stream().toArray();
    if (rooms.length == 0) {
      return Reason.of("no-slot");
    }
    if (items.length == 0) {
      return Reason.of("no-bulletin");
    }
    if (!anyTaken(rooms, items)) {
      return expired(items);
    }
    if (goal.measure() == Measure.ITEMS && goal.before() + fresh(goal, rooms, items) < goal.due()) {
      return Reason.of(
          "few-bulletins", whole(goal.due()), whole(goal.before() + fresh(goal, rooms, items)));
    }
    if (!minutesCount(goal, rooms)) {
      return Reason.of("same-hours");
    }
    return crowded(g, goal, rooms, items);
  }

  private boolean anyTaken(int[] rooms, int[] items) {
    return IntStream.of(rooms)
        .anyMatch(
            r -> IntStream.of(items).anyMatch(i -> task.rooms().get(r).takes().get(i)));
  }

  private boolean minutesCount(Goal goal, int[] rooms) {
    return goal.measure() != Measure.MINUTES
        || IntStream.of(rooms).anyMatch(r -> task.rooms().get(r).minutesCount());
  }

  private long fresh(Goal goal, int[] rooms, int[] items) {
    return IntStream.of(items)
        .filter(i -> !goal.heard().get(i))
        .filter(
            i -> IntStream.of(rooms).anyMatch(r -> task.rooms().get(r).takes().get(i)))
        .count();
  }

  /** None may play in any of the rooms: too early or too late, or no device there can play it. */
  private Reason expired(int[] items) {
    var last = IntStream.of(items)
        .mapToObj(i -> stock.get(i).content().validUntil())
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo);
    var outlives = IntStream.of(items)
        .anyMatch(i -> stock.get(i).content().validUntil() == null
            || task.rooms().stream().anyMatch(room -> stock.get(i).content().validOn(room.date())));
    return last.isEmpty() || outlives
        ? Reason.of("not-playable")
        : Reason.of("expired", DAY.format(last.get()));
  }

  private Reason crowded(int g, Goal goal, int[] rooms, int[] items) {
    var limited = false;
    var lonely = false;
    long free = 0;
    for (int r : rooms) {
      free += filling.free(r);
      for (int i : items) {
        if (goal.measure() == Measure.ITEMS && (goal.heard().get(i) || placed(rooms, i))) {
          continue;
        }
        var fitsTime = task.rooms().get(r).takes().get(i)
            && filling.free(r) >= task.items().get(i).millis();
        limited |= fitsTime && filling.playsLeft(r, i) <= 0;
        lonely |= fitsTime && filling.playsLeft(r, i) > 0 && !filling.soundWith(r, i);
      }
    }
    if (limited) {
      return Reason.of("play-limit");
    }
    if (lonely) {
      return Reason.of("good-news");
    }
    var missing = goal.due() - filling.value(g);
    var needed = goal.measure() == Measure.MINUTES ? missing : missing * shortest(items);
    return Reason.of(
        "no-time", whole(Math.ceil(needed / 60_000)), whole(Math.floor(free / 60_000.0)));
  }

  private boolean placed(int[] rooms, int i) {
    return IntStream.of(rooms).anyMatch(r -> filling.plays(r, i) > 0);
  }

  private double shortest(int[] items) {
    return IntStream.of(items)
        .mapToLong(i -> task.items().get(i).millis())
        .min()
        .orElse(0);
  }

  private static String whole(double number) {
    return String.valueOf((long) number);
  }
}
