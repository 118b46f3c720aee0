package org.wardcast.webadmin.audit;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.proof.TableLedger;

/** The trail as the airtime log notes it: every column that was written. */
@Component
public class AuditLedger extends TableLedger {
  AuditLedger(@Qualifier("reader") JdbcClient db) {
    super(db, "audit", "Nhật ký thao tác", "web_audit");
  }
}
