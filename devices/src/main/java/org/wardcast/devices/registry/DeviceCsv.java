package org.wardcast.devices.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.ImportReport;
import org.wardcast.devices.ImportReport.BadRow;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;

/** The rows of a device file, checked, and what they would do to the register. */
final class DeviceCsv {
  static final List<String> COLUMNS =
      List.of("code", "name", "unit_code", "kind", "protocol", "address", "areas", "settings");

  /** A file without them leaves what is known. */
  static final List<String> OPTIONAL = List.of("site", "tags");

  private record Good(Csv.Row row, DeviceEntry entry) {
    DeviceEntry over(@Nullable Device there) {
      return there == null ? entry : entry.placedAs(there, !row.has("site"), !row.has("tags"));
    }
  }

  private final UnitTree tree;
  private final Predicate<Unit> theirs;
  private final List<Good> good = new ArrayList<>();
  private final List<BadRow> bad = new ArrayList<>();

  DeviceCsv(
      Csv csv, Function<DeviceDraft, DeviceEntry> check, UnitTree tree, Predicate<Unit> theirs) {
    this.tree = tree;
    this.theirs = theirs;
    bad.addAll(csv.bad());
    var lines = new HashMap<String, Long>();
    for (var row : csv.rows()) {
      try {
        var before = lines.putIfAbsent(row.get("code"), row.line());
        if (before != null && !row.get("code").isEmpty()) {
          throw new Refusal("code", "csv.twice", row.get("code"), before.toString());
        }
        var entry = check.apply(draft(row));
        var unit = tree.find(entry.unitId()).filter(u -> !theirs.test(u));
        if (unit.isPresent()) {
          throw new Refusal("unit_code", "devices.unit.others", unit.get().fullName());
        }
        good.add(new Good(row, entry));
      } catch (Refusal why) {
        bad.add(row.bad(why));
      }
    }
  }

  /** What is new and what is different, to be written. */
  record Outcome(ImportReport report, List<DeviceEntry> toSave) {}

  Outcome against(Map<String, Device> register) {
    int added = 0;
    int unchanged = 0;
    var toSave = new ArrayList<DeviceEntry>();
    var refused = new ArrayList<>(bad);
    for (var one : good) {
      var there = register.get(one.entry().code());
      var elsewhere = there == null
          ? null
          : tree.find(there.unitId()).filter(u -> !theirs.test(u)).orElse(null);
      if (there != null && elsewhere != null) {
        var why = new Refusal(
            "code", "devices.unit.moved", there.code(), there.name(), elsewhere.fullName());
        refused.add(one.row().bad(why));
      } else if (there != null && one.over(there).same(there)) {
        unchanged++;
      } else {
        added += there == null ? 1 : 0;
        toSave.add(one.over(there));
      }
    }
    refused.sort(Comparator.comparingLong(BadRow::line));
    return new Outcome(
        new ImportReport(added, toSave.size() - added, unchanged, List.copyOf(refused)), toSave);
  }

  private static DeviceDraft draft(Csv.Row row) {
    return new DeviceDraft(
        row.get("code"),
        row.get("name"),
        row.get("unit_code"),
        row.get("kind"),
        row.get("protocol"),
        row.get("address"),
        List.of(row.get("areas").split(";")),
        row.get("settings"),
        row.get("site"),
        row.get("tags"));
  }
}
