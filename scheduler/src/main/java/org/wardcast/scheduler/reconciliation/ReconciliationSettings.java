package org.wardcast.scheduler.reconciliation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.proof.Tolerances;

/** What the installation is set to. */
@Component
class ReconciliationSettings {
  private final Tolerances tolerances;
  private final boolean demo;

  ReconciliationSettings(
      @Value("${wardcast.reconciliation.late-millis:1000}") long late,
      @Value("${wardcast.reconciliation.short-millis:1000}") long less,
      @Value("${wardcast.reconciliation.over-millis:1000}") long over,
      @Value("${wardcast.reconciliation.settle-millis:120000}") long settle,
      @Value("${wardcast.demo:false}") boolean demo) {
    this.tolerances = new Tolerances(late, less, over, settle);
    this.demo = demo;
  }

  Tolerances tolerances() {
    return tolerances;
  }

  /** Devices that only pretend count. */
  boolean demo() {
    return demo;
  }
}
