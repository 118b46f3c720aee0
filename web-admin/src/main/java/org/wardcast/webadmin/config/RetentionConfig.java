package org.wardcast.webadmin.config;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.wardcast.scheduler.proof.Retention;

/** A retention that is too short is said at the start, not when the first lines should go. */
@Configuration(proxyBeanMethods = false)
class RetentionConfig {
  RetentionConfig(@Value("${wardcast.retention.months:36}") int months) {
    if (months < Retention.LEAST_MONTHS) {
      throw new UnfitStorage(
          "wardcast.retention.months is %d, but the airtime log is kept for %d months at least. Set it to %d or more, or leave it away for 36."
              .formatted(months, Retention.LEAST_MONTHS, Retention.LEAST_MONTHS),
          null);
    }
  }
}
