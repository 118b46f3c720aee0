package org.wardcast.webadmin.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.Bulletins;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.planning.Reached;

/** What would air in seven days on the devices of some units, by the same agenda as the player's. */
@Component
public class DryRun {
  public static final int DAYS = 7;

  private final Programme programme;
  private final Reached reached;
  private final Devices devices;
  private final Bulletins bulletins;
  private final ZoneId zone;

  DryRun(Programme programme, Reached reached, Devices devices, Bulletins bulletins, ZoneId zone) {
    this.programme = programme;
    this.reached = reached;
    this.devices = devices;
    this.bulletins = bulletins;
    this.zone = zone;
  }

  /**
   * One item, or one occurrence with nothing in it.
   *
   * @param title null: nothing plays in this occurrence
   * @param devices of the units asked for, not of others
   * @param reason message code, why it is here
   */
  public record Row(
      LocalDate date,
      Instant start,
      Instant end,
      String occurrence,
      String slot,
      @Nullable Long bulletinId,
      @Nullable String title,
      @Nullable BulletinClass bulletinClass,
      Duration length,
      int devices,
      String reason) {}

  /** @param scope units; everything if empty */
  public List<Row> of(Collection<Long> scope, LocalDate from) {
    var start = from.atStartOfDay(zone).toInstant();
    var to = from.plusDays(DAYS).atStartOfDay(zone).toInstant();
    var ours = devices.in(scope).stream().map(Device::id).collect(Collectors.toSet());
    var occurrences = programme.occurrences(start, to);
    var reach = reached.by(
        occurrences.stream().map(o -> o.slot().plan().targets()).collect(Collectors.toSet()));
    var classes = new HashMap<String, BulletinClass>();
    var rows = new ArrayList<Row>();
    for (var o : occurrences) {
      if (!o.start().isBefore(to)) {
        continue;
      }
      int before = rows.size();
      for (var cue : o.cues()) {
        int count = (int) cue.deviceIds().stream().filter(ours::contains).count();
        if (count > 0 && cue.end().isAfter(start) && cue.due().isBefore(to)) {
          rows.add(row(o, cue, count, classes));
        }
      }
      int silent = silent(o, reach, ours);
      if (rows.size() == before && silent > 0 && o.end().isAfter(start)) {
        rows.add(empty(o, silent));
      }
    }
    rows.sort(Comparator.comparing(Row::start).thenComparing(Row::slot));
    return rows;
  }

  private Row row(Occurrence o, Cue cue, int count, Map<String, BulletinClass> classes) {
    var bulletinClass = classes.computeIfAbsent(
        cue.bulletinId() + "/" + cue.bulletinVersion(),
        k -> bulletins
            .version(cue.bulletinId(), cue.bulletinVersion())
            .map(version -> version.content().bulletinClass())
            .orElse(BulletinClass.NORMAL));
    return new Row(
        o.date(),
        cue.due(),
        cue.end(),
        o.id(),
        o.slot().plan().name(),
        cue.bulletinId(),
        cue.title(),
        bulletinClass,
        cue.length(),
        count,
        cue.reason());
  }

  private static Row empty(Occurrence o, int count) {
    return new Row(
        o.date(),
        o.start(),
        o.end(),
        o.id(),
        o.slot().plan().name(),
        null,
        null,
        null,
        Duration.between(o.start(), o.end()),
        count,
        "web.plan.nothing-plays");
  }

  private static int silent(Occurrence o, Map<Targets, List<Device>> reach, Set<Long> ours) {
    var ids = new HashSet<Long>();
    reach.getOrDefault(o.slot().plan().targets(), List.of()).forEach(d -> ids.add(d.id()));
    ids.retainAll(ours);
    return ids.size();
  }
}
