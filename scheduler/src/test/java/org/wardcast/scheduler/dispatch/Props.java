package org.wardcast.scheduler.dispatch;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;

/** Devices and units as they stand on the stage. */
final class Props {
  private Props() {}

  static Device device(long id, String name, DeviceKind kind) {
    return new Device(
        id,
        "D" + id,
        name,
        1,
        kind,
        "fake",
        URI.create("fake:" + id),
        List.of(),
        Map.of(),
        Duration.ofSeconds(10),
        false,
        true,
        Stage.START);
  }

  /** From the 21st on the ward has another name. */
  static Units units() {
    var today = ward("Phường Xuân Hương - Đà Lạt");
    var tomorrow = ward("Phường Đà Lạt");
    var renamed = LocalDate.parse("2026-11-21");
    return only(
        Units.class,
        Map.of(
            "path", args -> List.of(today),
            "on", args -> Optional.of(((LocalDate) args[1]).isBefore(renamed) ? today : tomorrow)));
  }

  private static Unit ward(String name) {
    return new Unit(
        1,
        "24778",
        name.substring("Phường ".length()),
        name,
        UnitKind.WARD,
        null,
        LocalDate.parse("2025-07-01"),
        null,
        null,
        null);
  }

  /** Answers what is known, and nothing else. */
  static <T> T only(Class<T> type, Map<String, Function<Object[], Object>> known) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
          var answer = known.get(method.getName());
          if (answer == null) {
            throw new UnsupportedOperationException(method.getName());
          }
          var result = answer.apply(args);
          return method.getReturnType() == void.class ? null : result;
        }));
  }
}
