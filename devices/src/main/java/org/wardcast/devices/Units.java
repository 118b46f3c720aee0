package org.wardcast.devices;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tree of units, with residential areas as its leaves. What is asked with a day answers with the
 * units valid then, under the names they had then; what is asked without one, with today's names.
 */
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
  default List<Unit> search(String text, LocalDate day, int limit) {
    return search(text, day, limit, unit -> true);
  }

  /**
   * Also by a name that the unit had at another time.
   *
   * @param among only these count towards the limit
   */
  List<Unit> search(String text, LocalDate day, int limit, Predicate<Unit> among);

  /** Units that had ended before that day, as last called. */
  List<Unit> searchEnded(String text, LocalDate day, int limit);

  List<Unit> all(LocalDate day);

  /**
   * @param code made here if empty, for groups and areas: {@code 24781-01}
   * @throws Refusal naming the field
   */
  Unit add(
      String code,
      String name,
      String fullName,
      UnitKind kind,
      @Nullable Long parentId,
      LocalDate validFrom,
      String who);

  /**
   * Residential areas, each with the next free code of the commune. Names that are there already
   * change nothing; bad ones are named by their line, the first being 1.
   *
   * @param parentId a commune, or a group in one
   */
  ImportReport addAreas(long parentId, List<String> names, LocalDate from, String who);

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
  Optional<Unit> on(long id, LocalDate day);

  /** All its names and ranks, the first one first. */
  List<Called> names(long id);

  /**
   * Another name or rank from that day on; what was before is kept. From its first day: a correction.
   *
   * @throws Refusal naming the field; also when the level would change: then it is another unit
   */
  Unit rename(long id, String name, String fullName, UnitKind kind, LocalDate from, String who);

  /** Its last day, included: e.g. when it is merged into another; null opens it again. */
  default Unit end(long id, @Nullable LocalDate lastDay, String who) {
    return end(id, lastDay, false, who);
  }

  /**
   * Devices stay where they are and go on playing: whoever ends a unit is told, and moves them.
   *
   * @param below also what is below it and would outlive it; on opening, what ended with it
   * @throws Refusal if something below would outlive it and {@code below} is not said
   */
  Unit end(long id, @Nullable LocalDate lastDay, boolean below, String who);

  /** What went into it, whole or part. */
  List<Succession> predecessors(long id);

  /** What became of it. */
  List<Succession> successors(long id);

  /**
   * Columns {@code old_code,old_name,old_district,old_province,new_code,new_name,share}: units that
   * went into others on one day. Old units that are not there yet are added: under their district (a
   * group) and province with codes made here, all since {@link Unit#LONG_AGO} and until the day
   * before. A province that goes on under the same name is another unit before that day, as the
   * list of units begins on it; provinces succeed one another as their communes do.
   *
   * @param day first day of the new units
   * @param dryRun only says what would happen
   * @return rows, not units
   */
  ImportReport importPredecessors(InputStream csv, LocalDate day, String who, boolean dryRun);

  /**
   * @param old as last called
   * @param heir as first called
   * @param whole false where the old unit was divided
   * @param day first day of the new unit
   */
  record Succession(Unit old, Unit heir, boolean whole, LocalDate day) {}

  /** A unit's name and rank from one day on. */
  record Called(LocalDate from, String name, String fullName, UnitKind kind) {}
}
