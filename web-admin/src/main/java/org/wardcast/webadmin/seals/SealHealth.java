package org.wardcast.webadmin.seals;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.proof.Seals;

/** Down while the key is lost: nothing is sealed until somebody acts. */
@Component
class SealHealth implements HealthIndicator {
  private final Seals seals;

  SealHealth(Seals seals) {
    this.seals = seals;
  }

  @Override
  public Health health() {
    var key = seals.key();
    var health = key.lost() ? Health.down() : Health.up();
    return health
        .withDetail("key", key.lost() ? key.fault() : String.valueOf(key.keyId()))
        .build();
  }
}
