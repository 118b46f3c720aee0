package org.wardcast.webadmin.pages.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.Bulletins;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Vietnam;
import org.wardcast.webadmin.pages.schedule.Seeds.Seed;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.plan.Communes;

/** Bars: where they lie, whose they are, of which class, and what is said about them. */
@Component
class TimelineBars {
  /** Minutes a label needs at the narrowest: the hour alone, or with the name. */
  private static final long FOR_HOUR = 55;

  private static final long FOR_ALL = 110;

  private final Bulletins bulletins;
  private final Rights rights;
  private final Sentences sentences;
  private final Vietnam words;

  TimelineBars(Bulletins bulletins, Rights rights, Sentences sentences, Vietnam words) {
    this.bulletins = bulletins;
    this.rights = rights;
    this.sentences = sentences;
    this.words = words;
  }

  /** For one page and one person. */
  Drawn draw(Account account, Communes communes, TimelineAsk ask, Set<Long> faulty, Instant now) {
    return new Drawn(account, communes, ask, faulty, now);
  }

  /** The bars of a row, and how many lie above one another. */
  record Laid(List<Timeline.Bar> bars, int lanes) {}

  /** Remembers what many bars share. */
  final class Drawn {
    private final Account account;
    private final Communes communes;
    private final String here;
    private final int zoom;
    private final Set<Long> faulty;
    private final Instant now;
    private final Map<Long, Boolean> mayPlan = new HashMap<>();
    private final Map<String, BulletinClass> classes = new HashMap<>();
    private final Map<String, String> layers = new HashMap<>();

    private Drawn(
        Account account, Communes communes, TimelineAsk ask, Set<Long> faulty, Instant now) {
      this.account = account;
      this.communes = communes;
      this.here = ask.here();
      this.zoom = ask.zoom();
      this.faulty = faulty;
      this.now = now;
    }

    /** @param parts earliest first */
    Laid row(Seed seed, List<Part> parts, Scale scale) {
      var ends = new ArrayList<Instant>();
      var lanes = new ArrayList<Integer>();
      for (var part : parts) {
        int lane = 0;
        while (lane < ends.size() && ends.get(lane).isAfter(part.occurrence.start())) {
          lane++;
        }
        if (lane == ends.size()) {
          ends.add(part.occurrence.end());
        } else {
          ends.set(lane, part.occurrence.end());
        }
        lanes.add(lane);
      }
      var bars = new ArrayList<Timeline.Bar>();
      for (int i = 0; i < parts.size(); i++) {
        if (scale.shows(parts.get(i).occurrence.start(), parts.get(i).occurrence.end())) {
          bars.add(bar(seed, parts.get(i), lanes.get(i), room(parts, lanes, i, scale), scale));
        }
      }
      return new Laid(bars, Math.max(1, ends.size()));
    }

    /** A label may run on to the right until the next bar of its lane. */
    private Instant room(List<Part> parts, List<Integer> lanes, int i, Scale scale) {
      for (int next = i + 1; next < parts.size(); next++) {
        if (lanes.get(next).equals(lanes.get(i))) {
          return parts.get(next).occurrence.start();
        }
      }
      return scale.to();
    }

    private Timeline.Bar bar(Seed seed, Part part, int lane, Instant room, Scale scale) {
      var o = part.occurrence;
      var plan = o.slot().plan();
      var layer = layer(seed, o.slot().ownerUnitId(), plan);
      var highest = highest(part);
      boolean empty = part.cues.isEmpty() && o.end().isAfter(now);
      boolean fault = part.clashes || faulty.contains(o.slot().id());
      var css = "tl-bar l-" + layer + " c-" + highest.name().charAt(0)
          + (!o.end().isAfter(now) ? " s-past" : o.start().isAfter(now) ? "" : " s-now")
          + label(part, room)
          + (empty ? " s-empty" : "")
          + (fault ? " s-fault" : "");
      double left = scale.clipped(o.start());
      double own = scale.clipped(o.end()) - left;
      double wide = Math.max(own, scale.clipped(room) - left);
      var style = "left:" + Scale.number(left) + "%;width:" + Scale.number(wide) + "%;--w:"
          + Scale.number(100 * own / Math.max(0.01, wide)) + "%" + (lane > 0 ? ";--l:" + lane : "");
      boolean movable =
          o.start().isAfter(now) && o.date().equals(seed.date()) && may(o.slot().ownerUnitId());
      return new Timeline.Bar(
          o.id(),
          here + "&show=" + o.id(),
          css,
          style,
          words.time(o.start()),
          plan.name(),
          title(part, layer, highest, empty, o.slot().ownerUnitId()),
          movable
              ? scale.minute(o.start()) + ","
                  + Duration.between(o.start(), o.end()).toMinutes()
              : null);
    }

    /**
     * Beside the bar, or in it where it is long enough; at the width of the page a minute is not
     * quite a pixel.
     */
    private String label(Part part, Instant room) {
      var o = part.occurrence;
      long own = Duration.between(o.start(), o.end()).toMinutes() * zoom;
      long all = Duration.between(o.start(), room).toMinutes() * zoom;
      boolean inside = own >= FOR_ALL;
      long free = inside ? own : all - own;
      return (inside ? " b-in" : "") + (free < FOR_HOUR ? " b-0" : free < FOR_ALL ? " b-1" : "");
    }

    private String title(
        Part part, String layer, BulletinClass highest, boolean empty, long owner) {
      var o = part.occurrence;
      var hours = words.time(o.start()) + "–" + words.time(o.end());
      var held = layers.computeIfAbsent(
          layer + owner,
          k -> sentences.of("web.plan.layer." + layer + ".by", communes.name(owner)));
      if (empty) {
        return sentences.of(
            "web.plan.bar.empty", hours, o.slot().plan().name(), held, part.devices.size());
      }
      var total = part.cues.stream().map(Cue::length).reduce(Duration.ZERO, Duration::plus);
      return sentences.of(
          "web.plan.bar",
          hours,
          o.slot().plan().name(),
          held,
          part.cues.size(),
          words.clock(total),
          part.devices.size(),
          sentences.of("web.class." + highest));
    }

    private BulletinClass highest(Part part) {
      var highest = BulletinClass.NORMAL;
      for (var cue : part.cues) {
        var one = classes.computeIfAbsent(
            cue.bulletinId() + "/" + cue.bulletinVersion(),
            k -> bulletins
                .version(cue.bulletinId(), cue.bulletinVersion())
                .map(version -> version.content().bulletinClass())
                .orElse(BulletinClass.NORMAL));
        highest = one.compareTo(highest) > 0 ? one : highest;
      }
      return highest;
    }

    private String layer(Seed seed, long owner, SlotDraft plan) {
      if (plan.levelId() != null) {
        return "level";
      }
      var unit = seed.unit();
      boolean above = unit != null && unit.id() != owner && communes.within(unit.id(), owner);
      if (!above) {
        return "own";
      }
      return plan.filledBy() == SlotDraft.FilledBy.UNITS ? "granted" : "booked";
    }

    private boolean may(long owner) {
      return mayPlan.computeIfAbsent(owner, id -> rights.may(account, Right.SLOT_WRITE, id));
    }
  }
}
