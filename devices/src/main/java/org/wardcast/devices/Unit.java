package org.wardcast.devices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit or a residential area, in one period of validity.
 *
 * @param code official code: it names a unit only together with a date, since codes were reused
 * @param name short ("Xuân Hương - Đà Lạt"); {@code fullName} has the rank before it
 * @param validFrom {@link #LONG_AGO} where nobody wrote down since when
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
  /** First day of a unit whose beginning is not known: before all records, and no day to be shown. */
  public static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

  /** Begins codes made here for former districts and provinces, which nobody handed down. */
  public static final String MADE_CODE = "cu-";

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** False: all that is known is when it ended. */
  public boolean beginKnown() {
    return !validFrom.equals(LONG_AGO);
  }

  /** False: the code was made here and means nothing outside. */
  public boolean codeIsOfficial() {
    return !code.startsWith(MADE_CODE);
  }
}
