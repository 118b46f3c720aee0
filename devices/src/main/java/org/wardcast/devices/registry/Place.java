package org.wardcast.devices.registry;

import org.jspecify.annotations.Nullable;
import org.wardcast.devices.UnitKind;

/** A unit's place in the tree while that is being changed. */
final class Place {
  enum Outcome {
    ADDED,
    CHANGED,
    SAME
  }

  UnitEntry entry;

  @Nullable Place parent;

  Outcome outcome;
  private @Nullable Long id;

  Place(UnitEntry entry, @Nullable Place parent, @Nullable Long id, Outcome outcome) {
    this.entry = entry;
    this.parent = parent;
    this.id = id;
    this.outcome = outcome;
  }

  UnitEntry entry() {
    return entry;
  }

  @Nullable Place parent() {
    return parent;
  }

  /** Null until it is written. */
  @Nullable Long id() {
    return id;
  }

  void written(long newId) {
    id = newId;
  }

  boolean under(Place other) {
    for (var above = parent; above != null; above = above.parent) {
      if (above == other) {
        return true;
      }
    }
    return false;
  }

  /** The next above that has a say; itself if it has. Groups carry no authority. */
  static @Nullable Place authority(@Nullable Place from) {
    var above = from;
    while (above != null && above.entry.kind() == UnitKind.GROUP) {
      above = above.parent;
    }
    return above;
  }

  static boolean fits(UnitKind kind, @Nullable Place parent) {
    var above = authority(parent);
    var authority = above == null ? null : above.entry.kind();
    return switch (kind) {
      case COUNTRY -> parent == null;
      case PROVINCE, CITY -> authority == null || authority == UnitKind.COUNTRY;
      case COMMUNE, WARD, SPECIAL_ZONE -> authority == null || authority.isProvince();
      case AREA -> authority != null && authority.isCommune();
      case GROUP -> authority != UnitKind.AREA;
    };
  }
}
