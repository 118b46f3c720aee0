package org.wardcast.devices;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
   * Columns {@code code,name,unit_code,kind,protocol,address,areas,settings}, UTF-8. Good rows are
   * kept, every bad one is named.
   *
   * @param dryRun only says what would happen
   */
  ImportReport importCsv(InputStream csv, String who, boolean dryRun);

  DeviceHealth health(long id);

  /** Protocols that can be chosen, for the device form. */
  List<ProtocolInfo> protocols();
}
