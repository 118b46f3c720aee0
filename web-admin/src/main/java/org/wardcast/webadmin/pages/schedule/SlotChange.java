package org.wardcast.webadmin.pages.schedule;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.wardcast.scheduler.SlotDraft;

/**
 * What somebody else changed while this person had the form open: field by field what it was, what
 * they made of it and what this person has.
 *
 * @param who saved last
 * @param when as people read it
 * @param merged their changes where this person changed nothing, this person's everywhere else
 */
record SlotChange(String who, String when, List<Row> rows, SlotDraft merged) {

  /** @param both changed, by each in another way: this person decides by looking */
  record Row(String label, String before, String theirs, String yours, boolean both) {}

  /** Theirs where I changed nothing. */
  static <T> T pick(SlotDraft before, SlotDraft theirs, SlotDraft mine, Function<SlotDraft, T> of) {
    return Objects.equals(of.apply(before), of.apply(mine)) ? of.apply(theirs) : of.apply(mine);
  }
}
