package org.wardcast.webadmin.pages.devices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.ProtocolInfo;
import org.wardcast.devices.Refusal;

/**
 * The form as it was typed, so that a refusal loses nothing.
 *
 * @param unitSearch what was typed to find the unit
 * @param settings of all protocols that were looked at, by key; only those of the chosen one are kept
 */
record DeviceForm(
    @Nullable Long id,
    String code,
    String name,
    String unitCode,
    String unitSearch,
    String kind,
    String protocol,
    String address,
    List<String> areas,
    Map<String, String> settings,
    String site,
    String tags) {
  private static final String SETTING = "setting.";
  private static final List<String> FIELDS =
      List.of("code", "name", "unit_code", "kind", "protocol", "address", "areas", "site", "tags");

  static DeviceForm empty(String unitCode, ProtocolInfo protocol) {
    var kind = protocol.kinds().get(0).name();
    return new DeviceForm(
        null, "", "", unitCode, "", kind, protocol.protocol(), "", List.of(), Map.of(), "", "");
  }

  static DeviceForm of(Device device, String unitCode, List<String> areas) {
    var settings = new LinkedHashMap<>(device.settings());
    settings.put(DeviceWords.LEAD, Long.toString(device.leadTime().toSeconds()));
    return new DeviceForm(
        device.id(),
        device.code(),
        device.name(),
        unitCode,
        "",
        device.kind().name(),
        device.protocol(),
        device.address().toString(),
        areas,
        settings,
        Objects.requireNonNullElse(device.siteKind(), ""),
        String.join("; ", device.tags()));
  }

  static DeviceForm typed(MultiValueMap<String, String> typed) {
    var settings = new LinkedHashMap<String, String>();
    typed.forEach((name, values) -> {
      if (name.startsWith(SETTING)) {
        settings.put(name.substring(SETTING.length()), values.get(0));
      }
    });
    var id = one(typed, "id");
    return new DeviceForm(
        id.matches("\\d{1,18}") ? Long.valueOf(id) : null,
        one(typed, "code"),
        one(typed, "name"),
        one(typed, "unitCode"),
        one(typed, "unitSearch"),
        one(typed, "kind"),
        one(typed, "protocol"),
        one(typed, "address"),
        typed.getOrDefault("areas", List.of()),
        settings,
        one(typed, "site"),
        one(typed, "tags"));
  }

  private static String one(MultiValueMap<String, String> typed, String name) {
    return Objects.requireNonNullElse(typed.getFirst(name), "");
  }

  /** With a kind and a unit that can be chosen at all: another protocol has other kinds. */
  DeviceForm fitting(ProtocolInfo info) {
    var fits = info.kinds().stream().map(DeviceKind::name).anyMatch(kind::equals);
    return new DeviceForm(
        id,
        code,
        name,
        unitCode,
        unitSearch,
        fits ? kind : info.kinds().get(0).name(),
        info.protocol(),
        address,
        areas,
        settings,
        site,
        tags);
  }

  DeviceDraft draft(ProtocolInfo info) {
    var text = info.settings().stream()
        .map(ProtocolInfo.Setting::key)
        .filter(key -> !settings.getOrDefault(key, "").isBlank())
        .map(key -> key + "=" + settings.get(key))
        .collect(Collectors.joining(";"));
    return new DeviceDraft(
        code, name, unitCode, kind, info.protocol(), address, areas, text, site, tags);
  }

  /** Where to show a refusal: a field's name, {@code setting.<key>}, or empty for the whole form. */
  static String place(Refusal refusal, ProtocolInfo info) {
    var field = Objects.requireNonNullElse(refusal.field(), "");
    if (refusal.code().equals("devices.lead.wrong")) {
      return SETTING + DeviceWords.LEAD;
    }
    var isSetting = info.settings().stream().anyMatch(setting -> setting.key().equals(field));
    // A sign on a shared line has an address of its own beside that of the line.
    var own =
        refusal.code().startsWith("setting.") || refusal.code().startsWith(info.protocol() + ".");
    if (isSetting && (own || !FIELDS.contains(field))) {
      return SETTING + field;
    }
    return FIELDS.contains(field) ? field : "";
  }
}
