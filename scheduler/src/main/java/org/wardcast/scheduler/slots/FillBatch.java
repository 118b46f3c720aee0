package org.wardcast.scheduler.slots;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.Fill;

/**
 * Thousands of fills at once, for one claim of the plan and one ring. Whoever brings them has made
 * sure that they break no rule: asking the guard for each would take minutes.
 */
@Component
public class FillBatch {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final PlanHead head;
  private final FillStore fills;
  private final SlotStore slots;

  FillBatch(PlanHead head, FillStore fills, SlotStore slots) {
    this.head = head;
    this.fills = fills;
    this.slots = slots;
  }

  /**
   * All or nothing; empty if the plan is not what it was at that version.
   *
   * @param also written in the same transaction
   * @throws Refusal if one of the dates is written down already
   */
  public <T> Optional<T> write(long version, List<Fill> all, Supplier<T> also) {
    return head.writeAt(version, () -> {
      for (var fill : all) {
        var date = fill.date();
        if (date != null && fills.frozen(fill.slotId(), date)) {
          throw new Refusal("date", "scheduler.slot.frozen", name(fill), DAY.format(date));
        }
        fills.insert(fill);
      }
      return also.get();
    });
  }

  private String name(Fill fill) {
    return slots.revisions(fill.slotId()).stream()
        .reduce((older, newer) -> newer)
        .map(s -> s.plan().name())
        .orElse("");
  }
}
