package org.wardcast.devices;

/** Levels from the country down. {@code GROUP} carries no authority; {@code AREA} is a leaf. */
public enum UnitKind {
  COUNTRY,
  CITY,
  PROVINCE,
  GROUP,
  COMMUNE,
  WARD,
  SPECIAL_ZONE,
  AREA;

  /** Xã, phường, đặc khu. */
  public boolean isCommune() {
    return this == COMMUNE || this == WARD || this == SPECIAL_ZONE;
  }
}
