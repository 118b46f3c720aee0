package org.wardcast.devices.registry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units.Called;

/** Units get other names, end, and begin again. */
@Component
class UnitLife {
  private static final int LONGEST = 120;
  private static final int NAMED = 3;

  private final UnitChanges changes;
  private final UnitHistory history;

  UnitLife(UnitChanges changes, UnitHistory history) {
    this.changes = changes;
    this.history = history;
  }

  void rename(long id, String name, String fullName, UnitKind kind, LocalDate from, String who) {
    var called = called(name, fullName, kind, from);
    changes.within(records -> {
      var census = new UnitCensus(records.units());
      var place = place(census, id);
      var entry = place.entry();
      if (!entry.validOn(from)) {
        throw new Refusal(
            "from",
            "units.rename.outside",
            entry.fullName(),
            Dates.period(entry.validFrom(), entry.validTo()));
      }
      if (!entry.kind().sameLevel(kind)) {
        throw new Refusal("kind", "units.kind.level", entry.fullName());
      }
      if (from.equals(entry.validFrom())) {
        census.take(entry.called(called.name(), called.fullName(), kind));
        changes.write(census, who);
      } else {
        var first = new Called(entry.validFrom(), entry.name(), entry.fullName(), entry.kind());
        keep(id, first, records.renamings().getOrDefault(id, List.of()), called, who);
      }
      return true;
    });
  }

  /** A name that is the one before it again is no renaming: neither this one nor the next. */
  private void keep(long id, Called first, List<Called> later, Called called, String who) {
    var before = first;
    Called after = null;
    for (var one : later) {
      if (one.from().isBefore(called.from())) {
        before = one;
      } else if (after == null && one.from().isAfter(called.from())) {
        after = one;
      }
    }
    if (same(before, called)) {
      history.forget(id, called.from());
    } else {
      history.call(id, called, who, changes.now());
    }
    if (after != null && same(after, called)) {
      history.forget(id, after.from());
    }
  }

  private static boolean same(Called a, Called b) {
    return a.name().equals(b.name()) && a.fullName().equals(b.fullName()) && a.kind() == b.kind();
  }

  private static Called called(String name, String fullName, UnitKind kind, LocalDate from) {
    var shortName = clean(name);
    if (shortName.isEmpty()) {
      throw new Refusal("name", "units.name.empty");
    }
    var full = clean(fullName).isEmpty() ? shortName : clean(fullName);
    if (shortName.length() > LONGEST || full.length() > LONGEST) {
      throw new Refusal(
          shortName.length() > LONGEST ? "name" : "full_name", "units.name.long", LONGEST);
    }
    return new Called(from, shortName, full, kind);
  }

  static String clean(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace('\u00A0', ' ')
        .strip();
  }

  void end(long id, @Nullable LocalDate lastDay, boolean below, String who) {
    changes.change(
        census -> {
          var place = place(census, id);
          refuseBeyondParent(place, lastDay);
          var with = lastDay == null ? endedWith(census, place) : outliving(census, place, lastDay);
          if (lastDay != null && !with.isEmpty() && !below) {
            throw new Refusal(
                "below",
                "units.end.below",
                place.entry().fullName(),
                Dates.text(lastDay),
                with.size(),
                names(with));
          }
          for (var p : with) {
            if (lastDay != null && p.entry().validFrom().isAfter(lastDay)) {
              throw new Refusal(
                  "last_day",
                  "units.end.later",
                  p.entry().fullName(),
                  Dates.text(p.entry().validFrom()));
            }
          }
          census.lasts(place, lastDay);
          if (below) {
            with.forEach(p -> census.lasts(p, lastDay));
          }
          return true;
        },
        who,
        false);
  }

  private static List<Place> outliving(UnitCensus census, Place place, LocalDate lastDay) {
    return census.below(place).stream()
        .filter(p -> p.entry().validTo() == null || p.entry().validTo().isAfter(lastDay))
        .toList();
  }

  private static List<Place> endedWith(UnitCensus census, Place place) {
    return census.below(place).stream()
        .filter(p -> Objects.equals(p.entry().validTo(), place.entry().validTo()))
        .toList();
  }

  private static void refuseBeyondParent(Place place, @Nullable LocalDate lastDay) {
    var parent = place.parent();
    var most = parent == null ? null : parent.entry().validTo();
    if (parent != null && most != null && (lastDay == null || lastDay.isAfter(most))) {
      throw new Refusal(
          "last_day", "units.end.parent", parent.entry().fullName(), Dates.text(most));
    }
  }

  private static String names(List<Place> places) {
    var some = places.stream()
        .limit(NAMED)
        .map(p -> p.entry().fullName())
        .collect(Collectors.joining(", "));
    return places.size() > NAMED ? some + "…" : some;
  }

  private static Place place(UnitCensus census, long id) {
    var place = census.withId(id);
    if (place == null) {
      throw new Refusal(null, "units.unknown");
    }
    return place;
  }
}
