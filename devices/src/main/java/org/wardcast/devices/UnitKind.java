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

  /** A unit may become the other without becoming another unit: xã and phường, tỉnh and thành phố. */
  public boolean sameLevel(UnitKind other) {
    return this == other
        || (isCommune() && other.isCommune())
        || (isProvince() && other.isProvince());
  }

  /** Tỉnh, thành phố trực thuộc trung ương. */
  public boolean isProvince() {
    return this == PROVINCE || this == CITY;
  }
}
