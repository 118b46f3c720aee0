package org.wardcast.webadmin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.testkit.Database;

/** Whatever is changed in an entry changes its text, in the same words on both databases. */
class AuditLedgerTest {
  private static final String INSERT = """
      insert into web_audit (at, who, who_name, api_key, address, endpoint, noun, verb, thing,
        thing_name, unit, unit_name, input, outcome, code, said, folded)
      values (?, 'mai', 'Mai', null, '127.0.0.1', 'POST /x', 'slot', 'add', null,
        'Buổi sáng', 12, '', '{"name":"Buổi sáng"}', 'DONE', '', '', 'mai')
      """;

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theTextHoldsEveryColumnAsTheNotesSay(Database database) {
    var db = database.migrate("web").write();
    db.sql(INSERT).param(1700000000000L).update();
    var ledger = new AuditLedger(database.read());
    assertThat(ledger.last()).isEqualTo(1);
    assertThat(texts(ledger, 0, 1))
        .containsExactly("{\"address\":\"127.0.0.1\",\"at\":1700000000000,"
            + "\"code\":\"\",\"endpoint\":\"POST /x\",\"folded\":\"mai\",\"id\":1,"
            + "\"input\":\"{\\\"name\\\":\\\"Buổi sáng\\\"}\",\"noun\":\"slot\",\"outcome\":\"DONE\","
            + "\"said\":\"\",\"thing_name\":\"Buổi sáng\",\"unit\":12,"
            + "\"unit_name\":\"\",\"verb\":\"add\",\"who\":\"mai\",\"who_name\":\"Mai\"}");

    var columns = database
        .read()
        .sql("select * from web_audit limit 1")
        .query()
        .listOfRows()
        .get(0);
    var text = texts(ledger, 0, 1).get(0);
    columns.values().removeIf(java.util.Objects::isNull);
    assertThat(columns).hasSizeGreaterThan(14);
    columns.keySet().forEach(column -> assertThat(text).contains("\"" + column + "\":"));
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void manyAreReadInTheirOrder(Database database) {
    var db = database.migrate("web").write();
    for (long n = 1; n <= 2100; n++) {
      db.sql(INSERT).param(n).update();
    }
    var ledger = new AuditLedger(database.read());
    var texts = texts(ledger, 50, 2070);
    assertThat(texts).hasSize(2020);
    assertThat(texts.get(0)).contains("\"id\":51,");
    assertThat(texts.get(2019)).contains("\"id\":2070,");
    assertThat(texts(ledger, 2100, 2100)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aRowPutInBeforeTheFirstIsSeen(Database database) {
    var db = database.migrate("web").write();
    var forced = database.dialect().equals("sqlite") ? "" : "overriding system value ";
    db.sql(INSERT.replace("(at,", "(id, at,").replace("values (?,", forced + "values (-5, ?,"))
        .param(1L)
        .update();
    assertThat(texts(new AuditLedger(database.read()), 0, 9)).hasSize(1);
  }

  private static List<String> texts(AuditLedger ledger, long after, long upTo) {
    var texts = new ArrayList<String>();
    ledger.each(after, upTo, texts::add);
    return texts;
  }
}
