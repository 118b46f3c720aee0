package org.wardcast.scheduler.conflicts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.planning.Conflict;
import org.wardcast.scheduler.planning.Conflict.Kind;
import org.wardcast.scheduler.planning.Conflict.Remedy;
import org.wardcast.scheduler.planning.Conflicts;
import org.wardcast.scheduler.planning.Findings;
import org.wardcast.scheduler.planning.Findings.Note;
import org.wardcast.scheduler.requests.RequestStore;
import org.wardcast.scheduler.slots.PlanHead;
import org.wardcast.scheduler.slots.SlotCheck;
import org.wardcast.scheduler.slots.SlotStore;

/** What a slot would meet, with the ways out; and the one that puts it in another's place. */
@Component
class StoredConflicts implements Conflicts {
  /** Each way out is a plan to be checked whole: beyond these few nobody reads on. */
  private static final int WITH_REMEDIES = 3;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final LocalTime EARLIEST = LocalTime.of(5, 0);
  private static final LocalTime LATEST = LocalTime.of(22, 0);

  private final Checker checker;
  private final PlanGuard guard;
  private final SlotCheck check;
  private final SlotStore store;
  private final RequestStore requests;
  private final PlanHead head;
  private final Bands bands;
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  StoredConflicts(
      Checker checker,
      PlanGuard guard,
      SlotCheck check,
      SlotStore store,
      RequestStore requests,
      PlanHead head,
      Bands bands,
      Units units,
      Clock clock,
      ZoneId zone) {
    this.checker = checker;
    this.guard = guard;
    this.check = check;
    this.store = store;
    this.requests = requests;
    this.head = head;
    this.bands = bands;
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Findings check(long ownerUnitId, SlotDraft draft, @Nullable Long slotId) {
    check.readable(ownerUnitId, draft, slotId == null);
    var planned = checker.planned(ownerUnitId, draft, slotId);
    var barred = planned
        .reserved()
        .map(band -> List.of(new Note("scheduler.note.reserved", band.words())))
        .orElse(List.of());
    return new Findings(
        conflicts(planned, slotId),
        planned.breaches(),
        barred,
        notes(planned),
        planned.clashes().forEver() ? null : planned.horizon());
  }

  private List<Conflict> conflicts(Planned planned, @Nullable Long slotId) {
    var clashes = planned.clashes().list();
    if (clashes.isEmpty()) {
      return List.of();
    }
    var owner = planned.series().slot().ownerUnitId();
    var outlook = planned.outlook();
    var remedies = new Remedies(
        planned,
        hours(owner, clashes.get(0).meeting().date()),
        draft -> checker
            .planned(outlook, owner, draft, slotId, null)
            .clashes()
            .list()
            .isEmpty(),
        draft -> isClear(checker.planned(outlook, owner, draft, slotId, null)));
    var conflicts = new ArrayList<Conflict>();
    for (var clash : clashes) {
      List<Remedy> ways = new ArrayList<>();
      if (conflicts.size() < WITH_REMEDIES) {
        ways.addAll(remedies.of(clash));
      }
      giveWay(planned, clash, clashes.size(), slotId, ways);
      conflicts.add(conflict(planned, clash, ways));
    }
    return List.copyOf(conflicts);
  }

  private boolean isClear(Planned planned) {
    try {
      var slot = planned.series().slot();
      check.readable(slot.ownerUnitId(), slot.plan(), false);
      return planned.clear();
    } catch (Refusal broken) {
      return false;
    }
  }

  /** The other one makes room, or whoever stands above is asked. */
  private void giveWay(
      Planned planned, Clash clash, int clashes, @Nullable Long slotId, List<Remedy> ways) {
    var owner = planned.series().slot().ownerUnitId();
    var other = clash.other();
    if (planned.outlook().slot(other.id()) == null) {
      return;
    }
    if (!units.subtree(owner).contains(other.ownerUnitId())) {
      ways.add(new Remedy(Kind.ASK, null));
    } else if (clashes == 1) {
      var without = checker.planned(
          planned.outlook(), owner, planned.series().slot().plan(), slotId, other.id());
      if (without.clear()) {
        ways.add(new Remedy(Kind.REPLACE, null));
      }
    }
  }

  private Conflict conflict(Planned planned, Clash clash, List<Remedy> ways) {
    var meeting = clash.meeting();
    return new Conflict(
        clash.other(),
        meeting.date(),
        meeting.dates(),
        Instant.ofEpochMilli(meeting.from()),
        Instant.ofEpochMilli(meeting.to()),
        planned.outlook().devices().list(clash.shared()).stream()
            .map(Device::id)
            .toList(),
        List.copyOf(ways));
  }

  private List<Remedies.Span> hours(long unitId, LocalDate day) {
    var spans = bands.inForce(unitId, day).stream()
        .map(band -> Remedies.Span.of(band.start(), band.end()))
        .toList();
    return spans.isEmpty() ? List.of(Remedies.Span.of(EARLIEST, LATEST)) : spans;
  }

  /** A target that ends while the slot still runs is no obstacle: the plan goes over to its heir. */
  private List<Note> notes(Planned planned) {
    var notes = new ArrayList<Note>();
    var shape = planned.series().shape();
    for (var id : planned.series().slot().plan().targets().unitIds()) {
      var unit = units.find(id).orElse(null);
      var last = unit == null ? null : unit.validTo();
      if (unit != null && last != null && !shape.overBy(last)) {
        var heirs = units.successors(id).stream()
            .map(s -> s.heir().fullName())
            .distinct()
            .toList();
        notes.add(
            heirs.isEmpty()
                ? new Note("scheduler.note.unitEnds", List.of(unit.fullName(), DAY.format(last)))
                : new Note(
                    "scheduler.note.unitEnds.heir",
                    List.of(unit.fullName(), DAY.format(last), String.join(", ", heirs))));
      }
    }
    return notes;
  }

  @Override
  public Slot replace(
      long ownerUnitId,
      SlotDraft draft,
      @Nullable Long slotId,
      int basedOn,
      long otherId,
      int otherRevision,
      String who) {
    return head.changing(slots -> {
      var other = unchanged(slots, otherId, otherRevision);
      var old = slotId == null ? null : unchanged(slots, slotId, basedOn);
      var owner = old == null ? ownerUnitId : old.ownerUnitId();
      if (!units.subtree(owner).contains(other.ownerUnitId())) {
        throw new Refusal(
            null,
            "scheduler.slot.replace.above",
            other.plan().name(),
            units.find(other.ownerUnitId()).map(u -> u.fullName()).orElse(""));
      }
      check.readable(owner, draft, old == null);
      var planned = checker.planned(checker.outlook(draft), owner, draft, slotId, otherId);
      planned.reserved().ifPresent(band -> {
        throw band.refusal();
      });
      guard.refuse(planned);
      return () -> {
        store.insert(next(other, other.plan(), true, who));
        var slot = old == null
            ? new Slot(store.newSlot(owner), 1, owner, draft, false, who, now())
            : next(old, draft, false, who);
        store.insert(slot);
        requests.replaced(other, slot.id(), draft.name());
        return slot;
      };
    });
  }

  private Slot unchanged(List<Slot> slots, long id, int revision) {
    var slot = slots.stream()
        .filter(s -> s.id() == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(null, "scheduler.slot.unknown"));
    if (slot.revision() != revision) {
      throw new Refusal(
          null,
          "scheduler.slot.changed",
          slot.savedBy(),
          MOMENT.format(slot.inForceFrom().atZone(zone)));
    }
    return slot;
  }

  private Slot next(Slot old, SlotDraft draft, boolean removed, String who) {
    var earliest = old.inForceFrom().plusMillis(1);
    var now = now();
    return new Slot(
        old.id(),
        old.revision() + 1,
        old.ownerUnitId(),
        draft,
        removed,
        who,
        now.isBefore(earliest) ? earliest : now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
