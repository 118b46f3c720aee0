package org.wardcast.devices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit or a residential area, in one period of validity.
 *
 * @param code official code: it names a unit only together with a date, since codes were reused
 * @param name short ("Xuân Hương - Đà Lạt"); {@code fullName} has the rank before it
 * @param validTo last day, included; open if null
 */
public record Unit(
    long id,
    String code,
    String name,
    String fullName,
    UnitKind kind,
    @Nullable Long parentId,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Double lat,
    @Nullable Double lon) {

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
