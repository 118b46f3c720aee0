package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;

/** Where a device belongs and which areas it reaches, by the codes valid on one day. */
final class PlaceCheck {
  private final UnitTree tree;
  private final LocalDate today;

  PlaceCheck(UnitTree tree, LocalDate today) {
    this.tree = tree;
    this.today = today;
  }

  Unit unit(DeviceDraft draft) {
    var code = draft.unitCode().strip();
    if (code.isEmpty()) {
      throw new Refusal("unit_code", "devices.unit.missing", draft.code());
    }
    var unit = byCode("unit_code", "devices.unit.unknown", code);
    if (!unit.kind().isCommune() && unit.kind() != UnitKind.AREA) {
      throw new Refusal("unit_code", "devices.unit.level", unit.fullName());
    }
    return unit;
  }

  /** A device that belongs to an area and names none reaches its own. */
  Set<Long> areas(List<String> codes, Unit unit) {
    var commune = tree.commune(unit).orElse(unit);
    var ids = new LinkedHashSet<Long>();
    for (var code : codes) {
      if (code.isBlank()) {
        continue;
      }
      var area = byCode("areas", "devices.area.unknown", code.strip());
      if (area.kind() != UnitKind.AREA) {
        throw new Refusal("areas", "devices.area.level", area.fullName());
      }
      if (tree.commune(area).filter(c -> c.id() == commune.id()).isEmpty()) {
        throw new Refusal("areas", "devices.area.elsewhere", area.fullName(), commune.fullName());
      }
      ids.add(area.id());
    }
    return ids.isEmpty() && unit.kind() == UnitKind.AREA ? Set.of(unit.id()) : Set.copyOf(ids);
  }

  private Unit byCode(String field, String unknown, String code) {
    return tree.byCode(code, today)
        .orElseThrow(() -> new Refusal(field, unknown, code, Dates.text(today)));
  }
}
