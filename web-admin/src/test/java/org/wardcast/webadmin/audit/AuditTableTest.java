package org.wardcast.webadmin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardcast.testkit.Database;

/** The table itself refuses what no code of ours does. */
class AuditTableTest {
  private static final String ROW = """
      (at, who, who_name, address, endpoint, noun, verb, thing_name, unit_name, input, outcome, code,
       said, folded)
      values (1, 'mai', 'Mai', '', 'POST /x', 'x', 'add', '', '', '{}', 'DONE', '', '', 'mai')
      """;

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void anEntryIsNeverRewrittenAndNeverRemoved(Database database) {
    var db = database.migrate("web").write();
    db.sql("insert into web_audit " + ROW).update();
    refused(db, "update web_audit set who = 'another'");
    refused(db, "update web_audit set at = 9");
    refused(db, "delete from web_audit");
    refused(db, "delete from web_audit where at < 2");
    if (database.dialect().equals("sqlite")) {
      refused(
          db,
          "insert or replace into web_audit (id, "
              + ROW.strip().substring(1).replace("values (", "values (1, "));
    } else {
      refused(db, "truncate web_audit");
    }
    assertThat(db.sql("select who from web_audit").query(String.class).list())
        .containsExactly("mai");
  }

  private static void refused(JdbcClient db, String sql) {
    assertThatThrownBy(() -> db.sql(sql).update())
        .as(sql)
        .rootCause()
        .hasMessageContaining("never");
  }
}
