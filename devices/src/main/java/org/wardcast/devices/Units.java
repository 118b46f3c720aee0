package org.wardcast.devices;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree of units, with residential areas as its leaves. */
public interface Units {
  Optional<Unit> find(long id);

  Optional<Unit> byCode(String code, LocalDate day);

  /** Ordered by name; of the top if {@code parentId} is null. */
  List<Unit> children(@Nullable Long parentId, LocalDate day);

  /** The unit and everything below it, as ids. */
  Set<Long> subtree(long id);

  /** From the top down to the unit itself. */
  List<Unit> path(long id);

  /** By part of a name or by code, with or without accents; best first. */
  List<Unit> search(String text, LocalDate day, int limit);

  List<Unit> all(LocalDate day);

  /** @throws Refusal naming the field */
  Unit add(
      String code,
      String name,
      String fullName,
      UnitKind kind,
      @Nullable Long parentId,
      LocalDate validFrom,
      String who);

  /**
   * Columns {@code code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon}, UTF-8. Good
   * rows are kept, every bad one is named. Importing the same file again changes nothing.
   */
  default ImportReport importCsv(InputStream csv, String who) {
    return importCsv(csv, who, false);
  }

  /** @param dryRun only says what would happen */
  ImportReport importCsv(InputStream csv, String who, boolean dryRun);

  /** As it was called and ranked on that day; empty if it did not exist then. */
  default Optional<Unit> on(long id, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /**
   * Another name or rank from that day on; what was before is kept.
   *
   * @throws Refusal naming the field
   */
  default Unit rename(
      long id, String name, String fullName, UnitKind kind, LocalDate from, String who) {
    throw new UnsupportedOperationException();
  }

  /** Its last day, included: e.g. when it is merged into another; null opens it again. */
  default Unit end(long id, @Nullable LocalDate lastDay, String who) {
    throw new UnsupportedOperationException();
  }

  /** What went into it, whole or part. */
  default List<Succession> predecessors(long id) {
    throw new UnsupportedOperationException();
  }

  /** What became of it. */
  default List<Succession> successors(long id) {
    throw new UnsupportedOperationException();
  }

  /**
   * Columns {@code old_code,old_name,old_district,old_province,new_code,new_name,share}: units that
   * went into others on one day. The old units are added with the day before as their last, under
   * districts and provinces that ended with them.
   *
   * @param day first day of the new units
   * @param dryRun only says what would happen
   */
  default ImportReport importPredecessors(
      InputStream csv, LocalDate day, String who, boolean dryRun) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param whole false where the old unit was divided
   * @param day first day of the new unit
   */
  record Succession(Unit old, Unit heir, boolean whole, LocalDate day) {}
}
