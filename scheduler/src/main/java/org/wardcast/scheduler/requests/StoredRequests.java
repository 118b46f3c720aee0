package org.wardcast.scheduler.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.planning.Request.Kind;
import org.wardcast.scheduler.planning.Request.State;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.scheduler.recurrence.Recurrence;

/** Requests out of their table; a granted one becomes a slot by the same door as every other. */
@Component
class StoredRequests implements Requests {
  private static final int LONGEST = 500;
  private static final Duration DAY = Duration.ofHours(24);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final RequestStore store;
  private final Slots slots;
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  StoredRequests(RequestStore store, Slots slots, Units units, Clock clock, ZoneId zone) {
    this.store = store;
    this.slots = slots;
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Request ask(
      long unitId, SlotDraft plan, @Nullable Long otherSlotId, String note, String who) {
    if (units.find(unitId).isEmpty()) {
      throw new Refusal("unitId", "scheduler.request.unit.unknown");
    }
    if (note.length() > LONGEST) {
      throw new Refusal("note", "scheduler.request.note.long", String.valueOf(LONGEST));
    }
    readable(plan);
    return present(store.insert(Kind.ASKED, unitId, plan, otherSlotId, note.strip(), who));
  }

  /** Only what anybody can see is wrong: what it meets may be gone when somebody decides. */
  private void readable(SlotDraft plan) {
    if (plan.name().isBlank()) {
      throw new Refusal("name", "scheduler.slot.name.empty");
    }
    if (plan.length().isNegative() || plan.length().isZero()) {
      throw new Refusal("length", "scheduler.slot.length.none");
    }
    if (plan.length().compareTo(DAY) > 0) {
      throw new Refusal("length", "scheduler.slot.length.over");
    }
    if (plan.targets().unitIds().isEmpty() && plan.targets().deviceIds().isEmpty()) {
      throw new Refusal("targets", "scheduler.slot.targets.none");
    }
    if (Recurrence.of(plan, zone).first().isEmpty()) {
      throw new Refusal("recurrence", "scheduler.slot.recurrence.never", plan.recurrence());
    }
  }

  @Override
  public Optional<Request> find(long id) {
    return store.find(id);
  }

  @Override
  public List<Request> list() {
    return store.all();
  }

  @Override
  public Slot grant(long id, SlotDraft plan, String who) {
    var request = toDecide(id, who);
    // Granted first: the slot's own checks ask whether these hours were.
    if (!store.grant(id, plan, who, clock.instant())) {
      throw decided(present(id));
    }
    try {
      return slots.create(request.unitId(), who, plan);
    } catch (RuntimeException refused) {
      store.reopen(request);
      throw refused;
    }
  }

  @Override
  public Request decline(long id, String reason, String who) {
    toDecide(id, who);
    if (reason.isBlank()) {
      throw new Refusal("reason", "scheduler.request.reason.empty");
    }
    if (reason.length() > LONGEST) {
      throw new Refusal("reason", "scheduler.request.reason.long", String.valueOf(LONGEST));
    }
    if (!store.decline(id, who, reason.strip(), clock.instant())) {
      throw decided(present(id));
    }
    return present(id);
  }

  private Request toDecide(long id, String who) {
    var request = present(id);
    if (request.state() != State.OPEN) {
      throw decided(request);
    }
    if (request.askedBy().equals(who)) {
      throw new Refusal(null, "scheduler.request.own");
    }
    return request;
  }

  private Request present(long id) {
    return store.find(id).orElseThrow(() -> new Refusal(null, "scheduler.request.unknown"));
  }

  private Refusal decided(Request request) {
    var at = request.decidedAt();
    return new Refusal(
        null,
        request.state() == State.GRANTED
            ? "scheduler.request.granted"
            : "scheduler.request.declined",
        request.plan().name(),
        request.decidedBy() == null ? "" : request.decidedBy(),
        at == null ? "" : MOMENT.format(at.atZone(zone)));
  }
}
