package org.wardcast.webadmin.pages.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a plan, in sentences, with the ways out as buttons.
 *
 * @param checkedTo the last day looked at; null where the answer holds for ever
 */
record Stands(
    List<Against> against, List<String> notes, @Nullable String checkedTo) {
  private static final int SHOWN = 5;
  static final Stands NOTHING = new Stands(List.of(), List.of(), null);

  public boolean clear() {
    return against.isEmpty();
  }

  /** Those with buttons, and as many as somebody reads. */
  public List<Against> first() {
    return against.subList(0, Math.min(SHOWN, against.size()));
  }

  public List<Against> others() {
    return against.subList(Math.min(SHOWN, against.size()), against.size());
  }

  /** One of the ways out is to ask. */
  public boolean asks() {
    return against.stream().flatMap(a -> a.remedies.stream()).anyMatch(r -> r.kind.equals("ask"));
  }

  /** One conflict or one broken limit. */
  record Against(String sentence, List<Remedy> remedies) {}

  /**
   * A button.
   *
   * @param kind {@code take} other hours, {@code replace} the other slot, {@code ask} central staff
   * @param value what the button sends
   */
  record Remedy(String kind, String label, String value) {}
}
