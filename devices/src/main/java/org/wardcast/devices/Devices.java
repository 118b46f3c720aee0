package org.wardcast.devices;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The register of devices and what is known of their health. */
public interface Devices {
  Optional<Device> find(long id);

  Optional<Device> byCode(String code);

  /** Ordered by unit and name; everything if {@code unitIds} is empty. Disabled ones are in it. */
  List<Device> in(Collection<Long> unitIds);

  /** @throws Refusal naming the field */
  Device register(DeviceDraft draft, String who);

  /** @throws Refusal naming the field */
  Device change(long id, DeviceDraft draft, String who);

  void enable(long id, boolean enabled, String who);

  /**
   * Columns {@code code,name,unit_code,kind,protocol,address,areas,settings}, UTF-8, and perhaps
   * {@code site} and {@code tags}: a file without them leaves what is known. Good rows are kept,
   * every bad one is named.
   *
   * @param dryRun only says what would happen
   */
  default ImportReport importCsv(InputStream csv, String who, boolean dryRun) {
    return importCsv(csv, who, dryRun, unit -> true);
  }

  /** @param theirs units this person may touch; rows of devices elsewhere are bad rows */
  ImportReport importCsv(InputStream csv, String who, boolean dryRun, Predicate<Unit> theirs);

  DeviceHealth health(long id);

  /** An entry for each id. */
  Map<Long, DeviceHealth> health(Collection<Long> ids);

  /**
   * Another word after every change of a device or unit, so that what was worked out from them can
   * be kept until then; empty if it cannot be told.
   */
  default String stamp() {
    return "";
  }

  /** Protocols that can be chosen, for the device form. */
  List<ProtocolInfo> protocols();
}
