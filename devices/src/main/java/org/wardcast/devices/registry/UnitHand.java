package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.ImportReport;
import org.wardcast.devices.ImportReport.BadRow;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;

/** Units and areas that a person adds, with codes for those that have no official one. */
@Component
class UnitHand {
  private static final int LONGEST = 120;

  private final UnitChanges changes;

  UnitHand(UnitChanges changes) {
    this.changes = changes;
  }

  /** @return the code it has */
  String add(
      String code,
      String name,
      String fullName,
      UnitKind kind,
      @Nullable Long parentId,
      LocalDate from,
      String who) {
    return changes.change(
        census -> {
          var parent = parentId == null ? null : parent(census, parentId, from);
          var made = code.isBlank() ? nextCode(census, parent, kind, name) : code.strip();
          var entry = entry(made, name, fullName, kind, parent, from);
          var there = census.started(made, from);
          if (there != null) {
            throw new Refusal("code", "units.code.exists", made, there.entry().fullName());
          }
          census.take(entry);
          return made;
        },
        who,
        false);
  }

  ImportReport addAreas(long parentId, List<String> names, LocalDate from, String who) {
    return changes.change(census -> areas(census, parentId, names, from), who, false);
  }

  private static ImportReport areas(
      UnitCensus census, long parentId, List<String> names, LocalDate from) {
    var parent = parent(census, parentId, from);
    if (!Place.fits(UnitKind.AREA, parent)) {
      throw new Refusal("names", "units.area.where", parent.entry().fullName());
    }
    var present = new HashSet<String>();
    census.below(parent).stream()
        .filter(p -> p.entry().kind() == UnitKind.AREA && p.entry().validOn(from))
        .forEach(p -> present.add(Names.plain(p.entry().name())));
    var typed = new HashSet<String>();
    var bad = new ArrayList<BadRow>();
    int added = 0;
    int same = 0;
    for (int i = 0; i < names.size(); i++) {
      var name = UnitLife.clean(names.get(i));
      var plain = Names.plain(name);
      if (name.isEmpty()) {
        continue;
      }
      try {
        if (!typed.add(plain)) {
          throw new Refusal("names", "units.area.twice", name);
        }
        if (present.contains(plain)) {
          same++;
          continue;
        }
        var code = nextCode(census, parent, UnitKind.AREA, name);
        census.take(entry(code, name, "", UnitKind.AREA, parent, from));
        added++;
      } catch (Refusal why) {
        bad.add(new BadRow(i + 1L, name, why));
      }
    }
    return new ImportReport(added, 0, same, List.copyOf(bad));
  }

  private static Place parent(UnitCensus census, long id, LocalDate from) {
    var parent = census.withId(id);
    if (parent == null) {
      throw new Refusal("parent", "units.unknown");
    }
    if (!parent.entry().validOn(from)) {
      throw new Refusal("parent", "units.parent.unknown", parent.entry().code(), Dates.text(from));
    }
    return parent;
  }

  private static UnitEntry entry(
      String code,
      String name,
      String fullName,
      UnitKind kind,
      @Nullable Place parent,
      LocalDate from) {
    var shortName = UnitLife.clean(name);
    var full = UnitLife.clean(fullName);
    if (shortName.length() > LONGEST || full.length() > LONGEST) {
      throw new Refusal("name", "units.name.long", LONGEST);
    }
    var above = parent == null ? null : parent.entry().code();
    return new UnitEntry(code, shortName, full, kind, above, from, null, null, null);
  }

  /** {@code 24781-07} after {@code 24781-06}: a number is never given twice, in whatever year. */
  private static String nextCode(
      UnitCensus census, @Nullable Place parent, UnitKind kind, String name) {
    var above = Place.authority(parent);
    if (above == null || (kind != UnitKind.AREA && kind != UnitKind.GROUP)) {
      throw new Refusal("code", "units.code.missing", name);
    }
    var before = above.entry().code() + (kind == UnitKind.AREA ? "-" : "-N");
    int most = census
        .all()
        .map(p -> p.entry().code())
        .filter(code -> code.startsWith(before))
        .map(code -> code.substring(before.length()))
        .filter(rest -> rest.matches("\\d{1,6}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
    return before + String.format(Locale.ROOT, "%02d", most + 1);
  }
}
