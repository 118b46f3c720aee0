package org.wardcast.scheduler;

import org.jspecify.annotations.Nullable;

/** A part of a slot: one device, what lies in one unit or residential area, or the whole of it. */
public record Place(@Nullable Long unitId, @Nullable Long deviceId) {
  public static final Place WHOLE = new Place(null, null);

  public static Place unit(long id) {
    return new Place(id, null);
  }

  public static Place device(long id) {
    return new Place(null, id);
  }

  public boolean whole() {
    return unitId == null && deviceId == null;
  }
}
