package org.wardcast.devices.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.adapter.Settings;
import org.wardcast.devices.link.Links;

/** Whether a device as described can be spoken to at all: kind, protocol, address, settings. */
@Component
class WireCheck {
  private static final Set<String> LINES = Set.of("serial", "tcp", "udp");
  private static final long NO_DEVICE = 0;

  record Wire(
      DeviceKind kind,
      String protocol,
      URI address,
      Map<String, String> settings,
      Duration leadTime) {}

  private final Protocols protocols;
  private final Links links;

  WireCheck(Protocols protocols, Links links) {
    this.protocols = protocols;
    this.links = links;
  }

  Wire check(DeviceDraft draft) {
    var kind = kind(draft.kind());
    var adapter = adapter(draft);
    if (!adapter.kinds().contains(kind)) {
      throw new Refusal(
          "kind", "devices.kind.protocol", adapter.protocol(), kind, sorted(adapter.kinds()));
    }
    var address = address(draft, adapter);
    var settings = new HashMap<>(SettingsText.parse(draft.settings()));
    var lead = lead(settings.remove(Protocols.LEAD));
    Settings.bind(adapter.settings(), settings);
    adapter.open(new DeviceAddress(NO_DEVICE, address, settings), report -> {}).close();
    return new Wire(kind, adapter.protocol(), address, Map.copyOf(settings), lead);
  }

  private static DeviceKind kind(String text) {
    try {
      return DeviceKind.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      var known = sorted(Arrays.asList(DeviceKind.values()));
      throw new Refusal("kind", "devices.kind.unknown", text, known);
    }
  }

  private DeviceAdapter adapter(DeviceDraft draft) {
    var protocol = draft.protocol().strip().toLowerCase(Locale.ROOT);
    if (protocol.isEmpty()) {
      throw new Refusal("protocol", "devices.protocol.missing", draft.code(), protocols.names());
    }
    return protocols
        .find(protocol)
        .orElseThrow(() -> new Refusal(
            "protocol", "devices.protocol.unknown", draft.protocol(), protocols.names()));
  }

  private URI address(DeviceDraft draft, DeviceAdapter adapter) {
    var text = draft.address().strip();
    if (text.isEmpty()) {
      throw new Refusal(
          "address", "devices.address.missing", draft.code(), adapter.exampleAddress());
    }
    URI address;
    try {
      address = new URI(text);
    } catch (URISyntaxException e) {
      throw new Refusal("address", "devices.address.wrong", text, adapter.exampleAddress());
    }
    var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!adapter.schemes().contains(scheme)) {
      var known = adapter.schemes().stream().map(s -> s + ":").sorted();
      throw new Refusal(
          "address",
          "devices.address.scheme",
          text,
          adapter.protocol(),
          known.collect(Collectors.joining(", ")),
          adapter.exampleAddress());
    }
    if (LINES.contains(scheme)) {
      links.check(address);
    }
    return address;
  }

  private static Duration lead(@Nullable String text) {
    if (text == null) {
      return Duration.ofSeconds(Protocols.LEAD_DEFAULT);
    }
    if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= Protocols.LEAD_MOST) {
      return Duration.ofSeconds(Integer.parseInt(text));
    }
    throw new Refusal("settings", "devices.lead.wrong", text, Protocols.LEAD_MOST);
  }

  private static String sorted(Collection<DeviceKind> kinds) {
    return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }
}
