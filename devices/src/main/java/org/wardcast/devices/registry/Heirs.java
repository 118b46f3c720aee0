package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardcast.devices.Refusal;

/** The new units of a reform, by code and first day; what is not there is named with what may be meant. */
final class Heirs {
  private final UnitCensus census;
  private final LocalDate day;
  private final Map<String, List<Place>> byName = new HashMap<>();

  Heirs(UnitCensus census, LocalDate day) {
    this.census = census;
    this.day = day;
    census
        .all()
        .filter(p -> p.entry().kind().isCommune() && p.entry().validOn(day))
        .forEach(p -> byName
            .computeIfAbsent(Names.folded(p.entry().name()), n -> new ArrayList<>())
            .add(p));
  }

  Place find(PredecessorRow row) {
    var there = census.on(row.newCode(), day);
    var called = Rank.ofCommune(row.newName()).map(Rank::name).orElse(row.newName());
    var wanted = Names.folded(called);
    if (there == null) {
      var meant = byName.getOrDefault(wanted, List.of());
      if (meant.size() == 1) {
        throw new Refusal(
            "new_code",
            "units.heir.perhaps",
            row.newCode(),
            Dates.text(day),
            meant.get(0).entry().fullName(),
            meant.get(0).entry().code());
      }
      throw new Refusal(
          "new_code", "units.heir.unknown", row.newCode(), Dates.text(day), row.newName());
    }
    // The rank may have changed since; the tone mark may stand on the other vowel.
    if (!Names.folded(there.entry().name()).equals(wanted)
        && !Names.folded(there.entry().fullName()).equals(Names.folded(row.newName()))) {
      throw new Refusal(
          "new_name",
          "units.heir.other",
          row.newCode(),
          Dates.text(day),
          there.entry().fullName(),
          row.newName());
    }
    return there;
  }
}
