package org.wardcast.devices;

import java.util.List;

/** Kinds of places that devices stand at: markets, bus stations, schools … An editable list. */
public interface SiteKinds {
  List<SiteKind> all();

  /** @throws Refusal on {@code code} or {@code name} */
  SiteKind save(String code, String name, String who);

  /** @throws Refusal while a device stands at one */
  void remove(String code, String who);

  /** @param code short, lower case, stored with the devices */
  record SiteKind(String code, String name) {}
}
