package org.wardcast.webadmin.pages.units;

import java.util.List;
import org.wardcast.devices.Unit;

/**
 * A unit in the tree.
 *
 * @param leaf nothing is below it
 * @param below what is drawn below it; empty while it is closed
 * @param found it is the one that was looked for
 */
record Branch(Unit unit, boolean leaf, List<Branch> below, boolean found) {
  public boolean open() {
    return !below.isEmpty();
  }
}
