package org.wardcast.devices.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wardcast.devices.ProtocolInfo;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.Settings;

/** The adapters there are, by the name that is stored with a device. */
@Component
class Protocols {
  /** Seconds a device needs before its first word: common to all protocols, not the adapter's. */
  static final String LEAD = "lead";

  static final int LEAD_DEFAULT = 5;
  static final int LEAD_MOST = 300;

  private final Map<String, DeviceAdapter> adapters = new TreeMap<>();

  Protocols(Collection<DeviceAdapter> adapters) {
    adapters.forEach(a -> this.adapters.put(a.protocol(), a));
  }

  Optional<DeviceAdapter> find(String protocol) {
    return Optional.ofNullable(adapters.get(protocol));
  }

  boolean simulated(String protocol) {
    return find(protocol).map(DeviceAdapter::simulated).orElse(false);
  }

  String names() {
    return String.join(", ", adapters.keySet());
  }

  List<ProtocolInfo> all() {
    return adapters.values().stream().map(Protocols::info).toList();
  }

  private static ProtocolInfo info(DeviceAdapter adapter) {
    var settings = new ArrayList<>(Settings.list(adapter.settings()));
    settings.add(new ProtocolInfo.Setting(LEAD, "int", Integer.toString(LEAD_DEFAULT)));
    var kinds = adapter.kinds().stream().sorted().toList();
    return new ProtocolInfo(adapter.protocol(), kinds, adapter.exampleAddress(), settings);
  }
}
