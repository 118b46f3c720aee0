package org.wardcast.devices.adapter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One setting of a protocol, on a component ({@code int}, {@code boolean}, {@code String} or an
 * enum) of its settings record. Device form, CSV import and checks are drawn from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
  /** Used when the device does not say; empty means it has to say, except for a String. */
  String value() default "";

  long min() default Long.MIN_VALUE;

  long max() default Long.MAX_VALUE;
}
