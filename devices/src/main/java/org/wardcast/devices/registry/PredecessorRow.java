package org.wardcast.devices.registry;

import java.util.List;
import java.util.Locale;
import org.wardcast.devices.Refusal;

/** One row of a list of predecessors, each field right by itself. */
record PredecessorRow(
    String oldCode,
    String oldName,
    Rank oldRank,
    String district,
    String province,
    Rank provinceRank,
    String newCode,
    String newName,
    boolean whole) {
  static final List<String> COLUMNS = List.of(
      "old_code", "old_name", "old_district", "old_province", "new_code", "new_name", "share");

  static PredecessorRow of(Csv.Row row) {
    for (var column : COLUMNS) {
      if (row.get(column).isEmpty() && !column.equals("old_district")) {
        throw new Refusal(column, "units.old.missing", column);
      }
    }
    var oldName = row.get("old_name");
    var province = row.get("old_province");
    return new PredecessorRow(
        row.get("old_code"),
        oldName,
        Rank.ofCommune(oldName)
            .orElseThrow(() -> new Refusal("old_name", "units.old.rank", oldName)),
        row.get("old_district"),
        province,
        Rank.ofProvince(province)
            .orElseThrow(() -> new Refusal("old_province", "units.old.province", province)),
        row.get("new_code"),
        row.get("new_name"),
        whole(row.get("share")));
  }

  private static boolean whole(String share) {
    return switch (share.toLowerCase(Locale.ROOT)) {
      case "whole" -> true;
      case "part" -> false;
      default -> throw new Refusal("share", "units.old.share", share);
    };
  }

  /** Rows of one old unit tell the same of it. */
  boolean sameOld(PredecessorRow other) {
    return oldName.equals(other.oldName)
        && district.equals(other.district)
        && province.equals(other.province);
  }
}
