package org.wardcast.webadmin.pages.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.UnitKind;

/**
 * A unit as it was typed.
 *
 * @param parent null: at the top
 */
record UnitForm(
    @Nullable Long parent,
    String code,
    String name,
    String fullName,
    UnitKind kind,
    LocalDate from) {}
