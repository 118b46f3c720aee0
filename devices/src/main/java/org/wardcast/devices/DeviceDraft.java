package org.wardcast.devices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device as a person or a CSV row describes it: everything still text.
 *
 * @param areas codes of residential areas, as valid today
 * @param settings {@code key=value;key=value}
 * @param site code or name of a site kind; null or empty for none
 * @param tags {@code ;} between them
 */
public record DeviceDraft(
    String code,
    String name,
    String unitCode,
    String kind,
    String protocol,
    String address,
    List<String> areas,
    String settings,
    @Nullable String site,
    @Nullable String tags) {

  /** At no special place, without tags. */
  public DeviceDraft(
      String code,
      String name,
      String unitCode,
      String kind,
      String protocol,
      String address,
      List<String> areas,
      String settings) {
    this(code, name, unitCode, kind, protocol, address, areas, settings, null, null);
  }
}
