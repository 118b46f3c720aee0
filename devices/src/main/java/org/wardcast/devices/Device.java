package org.wardcast.devices;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registered device.
 *
 * @param unitId the commune or area it belongs to
 * @param address where it listens, e.g. {@code udp://127.0.0.1:5004}, {@code
 *     serial:/dev/ttyUSB0?baud=9600&mode=7E1}
 * @param areaIds residential areas it reaches
 * @param settings of its protocol, as text
 * @param leadTime what it needs before its first word: power, wake-up, prefetch
 * @param siteKind code of the kind of place it stands at ({@code market}); null if none was said
 * @param tags free words to choose devices by
 * @param simulated its evidence is marked as such and counts nowhere outside the demo
 */
public record Device(
    long id,
    String code,
    String name,
    long unitId,
    DeviceKind kind,
    String protocol,
    URI address,
    List<Long> areaIds,
    Map<String, String> settings,
    Duration leadTime,
    boolean simulated,
    boolean enabled,
    Instant registeredAt,
    @Nullable String siteKind,
    Set<String> tags) {

  /** At no special place, without tags. */
  public Device(
      long id,
      String code,
      String name,
      long unitId,
      DeviceKind kind,
      String protocol,
      URI address,
      List<Long> areaIds,
      Map<String, String> settings,
      Duration leadTime,
      boolean simulated,
      boolean enabled,
      Instant registeredAt) {
    this(
        id,
        code,
        name,
        unitId,
        kind,
        protocol,
        address,
        areaIds,
        settings,
        leadTime,
        simulated,
        enabled,
        registeredAt,
        null,
        Set.of());
  }
}
