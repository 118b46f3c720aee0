package org.wardcast.devices.adapter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.wardcast.devices.Command;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.PlaybackReport;

/**
 * One protocol. Being a Spring component is the whole registration. Its messages lie beside it as
 * {@code messages_vi.properties} and {@code messages_en.properties}: {@code protocol.<name>} and
 * {@code protocol.<name>.<setting>}.
 */
public interface DeviceAdapter {
  /** Stored with every device of this kind, so it never changes once released. */
  String protocol();

  /** What kinds of device speak it. */
  Set<DeviceKind> kinds();

  /** Commands a connection obeys; it refuses the others. */
  Set<Class<? extends Command>> understands();

  /** Address schemes it can be reached by, e.g. {@code udp}, {@code tcp}, {@code serial}. */
  Set<String> schemes();

  String exampleAddress();

  /** Its settings: a record whose components carry {@link Setting}. */
  Class<? extends Record> settings();

  /** Media types such a device takes, best first; empty if it makes no sound. */
  List<String> mediaTypes(Map<String, String> settings);

  /** True if nothing real is at the far end. */
  default boolean simulated() {
    return false;
  }

  /** False if bytes only leave: then nothing proves that anybody is there. */
  default boolean answers() {
    return true;
  }

  /**
   * The physical line this device hangs on: commands to all devices with the same answer are sent
   * one after the other.
   */
  String lane(DeviceAddress address);

  /**
   * Throws only {@link org.wardcast.devices.Refusal}, for an address or setting that can never work;
   * it touches no line yet. Lines are opened by the first command that needs one.
   *
   * @param reports hears what becomes of playing
   */
  Connection open(DeviceAddress address, Consumer<PlaybackReport> reports);
}
