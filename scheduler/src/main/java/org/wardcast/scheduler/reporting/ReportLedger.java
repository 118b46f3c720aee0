package org.wardcast.scheduler.reporting;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.proof.TableLedger;

/** Frozen reports with their sums, which stand beside the signed text to be added up. */
@Component
class ReportLedger extends TableLedger {
  ReportLedger(@Qualifier("reader") JdbcClient db) {
    super(db, "reports", "Báo cáo đã chốt", "scheduler_frozen_reports");
  }
}
