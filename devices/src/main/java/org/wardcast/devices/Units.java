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
}
