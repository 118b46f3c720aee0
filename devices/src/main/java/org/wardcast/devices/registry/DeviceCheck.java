package org.wardcast.devices.registry;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.Refusal;

/** Turns what a person described into a device, or says what is wrong with it. */
@Component
class DeviceCheck {
  private final WireCheck wire;
  private final UnitMemory units;
  private final SiteStore sites;
  private final Clock clock;
  private final ZoneId zone;

  DeviceCheck(WireCheck wire, UnitMemory units, SiteStore sites, Clock clock, ZoneId zone) {
    this.wire = wire;
    this.units = units;
    this.sites = sites;
    this.clock = clock;
    this.zone = zone;
  }

  /** A check with the units as they are now; throws {@link Refusal} naming the field. */
  Function<DeviceDraft, DeviceEntry> now() {
    var places = new PlaceCheck(units.tree(), LocalDate.ofInstant(clock.instant(), zone));
    var kinds = new SiteCheck(sites.all());
    return draft -> check(draft, places, kinds);
  }

  private DeviceEntry check(DeviceDraft draft, PlaceCheck places, SiteCheck kinds) {
    var code = draft.code().strip();
    if (!code.matches("[\\p{Alnum}._-]{1,64}")) {
      var sentence = code.isEmpty() ? "devices.code.missing" : "devices.code.wrong";
      throw new Refusal("code", sentence, code);
    }
    var name = Normalizer.normalize(draft.name(), Normalizer.Form.NFC).strip();
    if (name.isEmpty()) {
      throw new Refusal("name", "devices.name.missing", code);
    }
    var unit = places.unit(draft);
    var spoken = wire.check(draft);
    return new DeviceEntry(
        code,
        name,
        unit.id(),
        spoken.kind(),
        spoken.protocol(),
        spoken.address(),
        places.areas(draft.areas(), unit),
        spoken.settings(),
        spoken.leadTime(),
        kinds.site(draft.site()),
        SiteCheck.tags(draft.tags()));
  }
}
