package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.wardcast.devices.Device;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.PlaylistItem;

/**
 * Lays the items of one sitting out in time. Where the plan was changed while it ran, every plan
 * that was in force at some time of it is laid out whole, and a cue counts if its own plan was in
 * force at its own moment.
 */
final class Layout {
  private final Plan plan;
  private final Sitting sitting;
  private final Holders holders;
  private final Set<Long> lost;

  Layout(Plan plan, Sitting sitting, Holders holders) {
    this.plan = plan;
    this.sitting = sitting;
    this.holders = holders;
    this.lost = holders.lost(sitting);
  }

  List<Cue> cues() {
    var scripts = sitting.pieces().stream()
        .flatMap(piece -> Script.of(plan, sitting.date(), piece).stream())
        .toList();
    var cues = new ArrayList<Cue>();
    for (var script : scripts) {
      layOut(script).stream()
          .filter(cue -> script.inForce(plan, sitting.date(), cue.due()))
          .forEach(cues::add);
    }
    cues.sort(Comparator.comparing(Cue::due));
    return numbered(cues);
  }

  private List<Cue> layOut(Script script) {
    var window = script.piece().window();
    var cues = new ArrayList<Cue>();
    var due = window.start();
    for (var item : script.playlist().items()) {
      for (int play = 0; play < item.repeats() && due.isBefore(window.end()); play++) {
        var version = plan.approved(item.bulletinId(), due).orElse(null);
        if (version == null || !version.content().validOn(sitting.date())) {
          break;
        }
        var full = version.airtime().truncatedTo(ChronoUnit.MILLIS);
        var devices = reached(script, item, version, due);
        if (full.isZero() || full.isNegative() || devices.isEmpty()) {
          break;
        }
        cues.add(cue(script, item, version, due, full, devices));
        due = due.plus(full).plus(item.gapAfter());
      }
    }
    return cues;
  }

  /** Sound goes to what can sound, text to what can show; a title stands in for text if wished. */
  private List<Long> reached(
      Script script, PlaylistItem item, BulletinVersion version, Instant due) {
    var slot = script.piece().slot().plan();
    var sounds = version.sound() != null;
    var shows = version.hasText() || (slot.showTitle() && !item.signature());
    return plan.devices(slot.targets()).stream()
        .filter(d -> (sounds && d.kind().sounds()) || (shows && d.kind().shows()))
        .filter(d -> !d.registeredAt().isAfter(due) && !lost.contains(d.id()))
        .map(Device::id)
        .toList();
  }

  private Cue cue(
      Script script,
      PlaylistItem item,
      BulletinVersion version,
      Instant due,
      Duration full,
      List<Long> devices) {
    var slot = script.piece().slot();
    var end = script.piece().window().end();
    var stop = due.plus(full);
    if (stop.isAfter(end)) {
      var limit = holders.nextOn(devices, sitting, end, end.plus(slot.plan().grace()));
      stop = stop.isAfter(limit) ? limit : stop;
    }
    return new Cue(
        slot.id(),
        slot.revision(),
        slot.plan().name(),
        sitting.date(),
        0,
        due,
        Duration.between(due, stop),
        full,
        version.bulletinId(),
        version.version(),
        version.title(),
        item.signature(),
        devices,
        script.reason());
  }

  /** Numbers them, and ends what an older plan began where a newer one begins its first. */
  private static List<Cue> numbered(List<Cue> cues) {
    var result = new ArrayList<Cue>(cues.size());
    for (int i = 0; i < cues.size(); i++) {
      var c = cues.get(i);
      var length = c.length();
      if (i + 1 < cues.size() && c.end().isAfter(cues.get(i + 1).due())) {
        length = Duration.between(c.due(), cues.get(i + 1).due());
      }
      if (!length.isZero()) {
        result.add(new Cue(
            c.slotId(),
            c.slotRevision(),
            c.slotName(),
            c.date(),
            result.size() + 1,
            c.due(),
            length,
            c.full(),
            c.bulletinId(),
            c.bulletinVersion(),
            c.title(),
            c.signature(),
            c.deviceIds(),
            c.reason()));
      }
    }
    return List.copyOf(result);
  }
}
