package org.wardcast.scheduler;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.wardcast.devices.Devices;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.slots.PlanHead;
import org.wardcast.scheduler.slots.SlotGuard;
import org.wardcast.scheduler.slots.SlotStore;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

/**
 * One check on saving a slot for the whole province among 500 others, with 1,000, 3,000 and 10,000
 * devices: the very first, the first after a change of the plan, and one among many. Without rules,
 * with rules on hours, and with rules on what plays; last, the answer with its ways out.
 */
public final class ConflictBench {
  private static final int ROUNDS = 15;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private ConflictBench() {}

  public static void main(String[] arguments) throws Exception {
    run();
  }

  static void run() throws Exception {
    System.out.printf(
        "%none check on saving among %d slots, processor milliseconds, medians of %d rounds%n",
        BenchProvince.SLOTS, ROUNDS);
    System.out.printf(
        "%8s %9s %10s %9s %12s %14s %12s%n",
        "devices", "at first", "changed", "warm", "hour rules", "content rules", "ways out");
    // One turn before, so that the smallest province does not pay for the warming up.
    measure(1000, false);
    for (int devices : new int[] {1000, 3000, 10_000}) {
      measure(devices, true);
    }
  }

  private static void measure(int devices, boolean print) throws Exception {
    var plan = new BenchProvince(devices);
    var time = VirtualTime.at("2026-11-20T10:00:00Z");
    try (var desk = new PlanningDesk(
        Databases.sqlite(),
        fake(
            Devices.class,
            Map.of("in", a -> plan.devices, "stamp", a -> "kept", "find", a -> Optional.empty())),
        plan.units,
        playlists(plan),
        bulletins(plan),
        time,
        ZONE)) {
      var store = desk.get(SlotStore.class);
      var head = desk.get(PlanHead.class);
      for (var slot : plan.slots) {
        head.changing(slots -> () -> {
          var id = store.newSlot(slot.ownerUnitId());
          store.insert(
              new Slot(id, 1, slot.ownerUnitId(), slot.plan(), false, "an", slot.inForceFrom()));
          return id;
        });
      }
      var guard = desk.get(SlotGuard.class);
      var draft = plan.slots.get(0).plan().at(LocalTime.of(22, 35), Duration.ofMinutes(15));
      Runnable check = () -> guard.saving(1, draft, null);
      var first = millis(check);
      var changed = median(() -> {
        head.changing(slots -> () -> true);
        return millis(check);
      });
      var warm = median(() -> millis(check));
      rule(
          desk,
          new Limit.MinutesPerSession(600),
          new Limit.MinutesPerDay(900),
          new Limit.SessionsPerDay(40),
          new Limit.Weekdays(EnumSet.allOf(DayOfWeek.class)),
          new Limit.QuietHours(LocalTime.of(23, 30), LocalTime.of(0, 15)));
      check.run();
      var hours = median(() -> millis(check));
      rule(desk, new Limit.PlaysPerDay(100), new Limit.GoodWithBad());
      check.run();
      var content = median(() -> millis(check));
      var taken = draft.at(LocalTime.of(3, 35), Duration.ofMinutes(15));
      var ways = median(() -> millis(() -> desk.conflicts().check(1, taken, null)));
      if (print) {
        System.out.printf(
            Locale.ROOT,
            "%8d %9.1f %10.1f %9.1f %12.1f %14.1f %12.1f%n",
            devices,
            first,
            changed,
            warm,
            hours,
            content,
            ways);
      }
    }
  }

  private static void rule(PlanningDesk desk, Limit... limits) {
    desk.rules()
        .create(
            1,
            "Quy tắc " + limits.length,
            Set.of(),
            List.of(limits),
            BenchProvince.FIRST,
            null,
            "12/QĐ-UBND",
            "an");
  }

  private static double millis(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    var started = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - started) / 1e6;
  }

  private static double median(DoubleSupplier one) {
    var all = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      all[i] = one.getAsDouble();
    }
    Arrays.sort(all);
    return all[ROUNDS / 2];
  }

  private static Playlists playlists(BenchProvince plan) {
    return fake(
        Playlists.class,
        Map.of(
            "guard", a -> true,
            "find", a -> plan.playlist((Long) a[0], TestPlan.LONG_AGO)));
  }

  private static Bulletins bulletins(BenchProvince plan) {
    return fake(
        Bulletins.class,
        Map.of(
            "find",
            a -> plan.approved((Long) a[0], TestPlan.LONG_AGO)
                .map(v -> new Bulletin(v.bulletinId(), 1, v, v))));
  }

  private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          var answer = answers.get(method.getName());
          if (answer == null) {
            throw new UnsupportedOperationException(method.getName());
          }
          return answer.apply(arguments);
        }));
  }
}
