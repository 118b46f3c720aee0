package org.wardcast.webadmin.pages.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.planning.Breach;
import org.wardcast.scheduler.planning.Conflict;
import org.wardcast.scheduler.planning.Findings;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Vietnam;

/** Puts what stands against a plan into words. */
@Component
class Objections {
  private static final int NAMED = 3;

  private final Units units;
  private final Devices devices;
  private final Sentences sentences;
  private final Vietnam words;

  Objections(Units units, Devices devices, Sentences sentences, Vietnam words) {
    this.units = units;
    this.devices = devices;
    this.sentences = sentences;
    this.words = words;
  }

  /**
   * @param draft what was wished; remedies are told by how they differ from it
   * @param dayOnly its buttons are for that one date
   */
  Stands of(Findings findings, SlotDraft draft, boolean dayOnly) {
    var against = new ArrayList<Stands.Against>();
    for (var conflict : findings.conflicts()) {
      against.add(new Stands.Against(sentence(conflict), remedies(conflict, draft, dayOnly)));
    }
    findings.breaches().forEach(b -> against.add(new Stands.Against(sentence(b), List.of())));
    for (var note : findings.barred()) {
      against.add(new Stands.Against(
          sentences.of(note.code(), note.args().toArray()),
          dayOnly ? List.of() : List.of(ask("none"))));
    }
    var to = findings.checkedTo();
    return new Stands(
        against,
        findings.notes().stream()
            .map(note -> sentences.of(note.code(), note.args().toArray()))
            .toList(),
        to == null ? null : words.date(to));
  }

  private String sentence(Conflict c) {
    return sentences.of(
        c.dates() > 1 ? "web.plan.conflict.more" : "web.plan.conflict",
        c.other().plan().name(),
        units.find(c.other().ownerUnitId()).map(Unit::fullName).orElse(""),
        words.time(c.from()),
        words.time(c.to()),
        day(c.date()),
        c.dates(),
        c.deviceIds().size(),
        names(c.deviceIds()));
  }

  /** The limit with its numbers, and the rule it stands in. */
  String sentence(Breach b) {
    return sentences.of(
        "web.plan.breach", sentences.of(b.code(), b.values()), b.rule().name());
  }

  private List<Stands.Remedy> remedies(Conflict conflict, SlotDraft draft, boolean dayOnly) {
    var buttons = new ArrayList<Stands.Remedy>();
    for (var remedy : conflict.remedies()) {
      var becomes = remedy.becomes();
      var other = conflict.other();
      switch (remedy.kind()) {
        case REPLACE -> {
          if (!dayOnly) {
            buttons.add(new Stands.Remedy(
                "replace",
                sentences.of("web.plan.remedy.REPLACE", other.plan().name()),
                other.id() + "/" + other.revision()));
          }
        }
        case ASK -> {
          if (!dayOnly) {
            buttons.add(ask(Long.toString(other.id())));
          }
        }
        default -> {
          if (becomes != null) {
            var take = dayOnly
                ? Take.day(becomes.start(), becomes.length(), draft.firstDay())
                : Take.slot(becomes);
            // Two ways may come to the same hours; the first of them is the more telling.
            if (buttons.stream().noneMatch(b -> b.value().equals(take.toString()))) {
              buttons.add(
                  new Stands.Remedy("take", label(remedy, becomes, draft), take.toString()));
            }
          }
        }
      }
    }
    return buttons;
  }

  private Stands.Remedy ask(String other) {
    return new Stands.Remedy("ask", sentences.of("web.plan.remedy.ASK"), other);
  }

  private String label(Conflict.Remedy remedy, SlotDraft becomes, SlotDraft draft) {
    var hours = hours(becomes);
    var when = becomes.firstDay().equals(draft.firstDay())
        ? hours
        : hours + ", " + day(becomes.firstDay());
    return sentences.of("web.plan.remedy." + remedy.kind(), when);
  }

  String hours(SlotDraft plan) {
    return plan.start().withSecond(0).withNano(0) + "–"
        + plan.start().plus(plan.length()).withSecond(0).withNano(0);
  }

  String hours(Instant start, Duration length) {
    return words.time(start) + "–" + words.time(start.plus(length));
  }

  String day(LocalDate date) {
    return words.weekday(date) + ", " + words.date(date);
  }

  /** The first few by name, and how many more. */
  String names(Collection<Long> ids) {
    var named = ids.stream()
        .limit(NAMED)
        .flatMap(id -> devices.find(id).stream())
        .map(Device::name)
        .toList();
    var text = String.join(", ", named);
    return ids.size() > NAMED ? sentences.of("web.plan.and-more", text, ids.size() - NAMED) : text;
  }
}
