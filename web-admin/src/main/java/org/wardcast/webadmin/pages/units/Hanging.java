package org.wardcast.webadmin.pages.units;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What hangs on a unit and what is below it, and does not move away by itself when it ends.
 *
 * @param below units below that are still there
 * @param devices in use
 * @param roles that people hold there
 * @param slots that it holds, or that are for it
 */
record Hanging(int below, int devices, int roles, int slots) {
  /** What there is, as codes with their numbers. */
  public List<MessageSourceResolvable> things() {
    return Stream.of(
            thing("web.units.hanging.below", below),
            thing("web.units.hanging.devices", devices),
            thing("web.units.hanging.roles", roles),
            thing("web.units.hanging.slots", slots))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<MessageSourceResolvable> thing(String code, int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new DefaultMessageSourceResolvable(new String[] {code}, new Object[] {count}));
  }
}
