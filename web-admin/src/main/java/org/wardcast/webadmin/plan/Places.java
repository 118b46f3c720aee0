package org.wardcast.webadmin.plan;

import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.Place;

/** Places as forms write them: {@code whole}, {@code u12}, {@code d34}. */
public final class Places {
  private static final String WHOLE = "whole";

  private Places() {}

  public static String text(Place place) {
    if (place.unitId() != null) {
      return "u" + place.unitId();
    }
    return place.deviceId() != null ? "d" + place.deviceId() : WHOLE;
  }

  /** @throws Refusal if it is none of the three */
  public static Place parse(@Nullable String text) {
    if (text == null || text.equals(WHOLE)) {
      return Place.WHOLE;
    }
    if (text.matches("[ud]\\d{1,18}")) {
      long id = Long.parseLong(text.substring(1));
      return text.charAt(0) == 'u' ? Place.unit(id) : Place.device(id);
    }
    throw new Refusal("place", "web.plan.place-unknown");
  }
}
