package org.wardcast.devices;

import java.util.List;

/**
 * A device as a person or a CSV row describes it: everything still text.
 *
 * @param areas codes of residential areas, as valid today
 * @param settings {@code key=value;key=value}
 */
public record DeviceDraft(
    String code,
    String name,
    String unitCode,
    String kind,
    String protocol,
    String address,
    List<String> areas,
    String settings) {}
