package org.wardcast.webadmin.audit;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.webadmin.people.ApiKeys;
import org.wardcast.webadmin.people.People;

/** What a thing is called and whose it is, asked before it is changed: afterwards it may be gone. */
@Component
class Things {
  /** @param unitId null if it belongs to the whole installation */
  record Thing(String name, @Nullable Long unitId) {}

  private final Units units;
  private final Map<String, Function<Long, Optional<Thing>>> finders;

  Things(
      Units units,
      Devices devices,
      Bulletins bulletins,
      Playlists playlists,
      Campaigns campaigns,
      Slots slots,
      Levels levels,
      Rules rules,
      Requests requests,
      People people,
      ApiKeys keys,
      Airlog airlog) {
    this.units = units;
    this.finders = Map.ofEntries(
        Map.entry("unit", id -> units.find(id).map(u -> new Thing(u.fullName(), u.id()))),
        Map.entry("device", id -> devices.find(id).map(d -> new Thing(d.name(), d.unitId()))),
        Map.entry(
            "bulletin",
            id -> bulletins.find(id).map(b -> new Thing(b.latest().title(), b.ownerUnitId()))),
        Map.entry(
            "playlist", id -> playlists.find(id).map(p -> new Thing(p.name(), p.ownerUnitId()))),
        Map.entry(
            "campaign",
            id -> campaigns.find(id).map(c -> new Thing(c.plan().name(), c.ownerUnitId()))),
        Map.entry(
            "slot", id -> slots.find(id).map(s -> new Thing(s.plan().name(), s.ownerUnitId()))),
        Map.entry(
            "occurrence",
            id -> slots.find(id).map(s -> new Thing(s.plan().name(), s.ownerUnitId()))),
        Map.entry("level", id -> levels.find(id).map(l -> new Thing(l.name(), l.unitId()))),
        Map.entry("rule", id -> rules.find(id).map(r -> new Thing(r.name(), r.unitId()))),
        Map.entry(
            "request", id -> requests.find(id).map(r -> new Thing(r.plan().name(), r.unitId()))),
        Map.entry("person", id -> people.find(id).map(p -> new Thing(p.name(), null))),
        Map.entry(
            "airlog", id -> airlog.line(id).map(l -> new Thing(l.title(), ofUnit(l.unitId())))),
        Map.entry("key", id -> keys.find(id).map(k -> new Thing(k.name(), null))));
  }

  /** What concerns the whole installation stands in the log under unit 0. */
  private static @Nullable Long ofUnit(long unitId) {
    return unitId == 0 ? null : unitId;
  }

  /** @param id as it stands in the address: a number, or an occurrence {@code 12@2026-11-20} */
  Optional<Thing> find(String noun, String id) {
    var finder = finders.get(noun);
    var number = id.replaceFirst("@.*", "");
    return finder == null || !number.matches("\\d{1,18}")
        ? Optional.empty()
        : finder.apply(Long.valueOf(number));
  }

  /** As it is called now. */
  String unitName(long id) {
    return units.find(id).map(Unit::fullName).orElse("");
  }
}
