package org.wardcast.devices;

import java.util.List;

/**
 * A protocol as the device form shows it. Labels are message codes.
 *
 * @param exampleAddress an address of the right shape
 */
public record ProtocolInfo(
    String protocol, List<DeviceKind> kinds, String exampleAddress, List<Setting> settings) {
  /**
   * One setting of a protocol.
   *
   * @param type {@code int}, {@code boolean}, {@code text} or the choices separated by {@code |}
   */
  public record Setting(String key, String type, String defaultValue) {}
}
