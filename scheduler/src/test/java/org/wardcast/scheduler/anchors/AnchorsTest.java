package org.wardcast.scheduler.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.CutOff;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.proof.Anchors;
import org.wardcast.scheduler.proof.Ledger;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

class AnchorsTest {
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-20T02:00:00Z"));
  private final Rows rows = new Rows();

  /** Number to text. */
  private static final class Rows extends TreeMap<Long, String> implements Ledger {
    private static final long serialVersionUID = 1;

    @Override
    public String name() {
      return "audit";
    }

    @Override
    public String title() {
      return "Nhật ký thao tác";
    }

    @Override
    public long last() {
      return isEmpty() ? 0 : lastKey();
    }

    @Override
    public void each(long after, long upTo, Consumer<String> reader) {
      subMap(after, false, upTo, true).values().forEach(reader);
    }
  }

  private Anchors anchors(Database db) {
    var writer = new AirlogWriter(
        db.writer(), db.transactions(), time.clock(), ZoneId.of("Asia/Ho_Chi_Minh"));
    return new StoredAnchors(new AnchorStore(db.read()), new Notes(writer), db.transactions());
  }

  private static byte[] sha256(byte[]... parts) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatWasThereAnHourAgoIsNotedAsTheNotesSay(Database db) throws Exception {
    var anchors = anchors(db.migrate("scheduler"));
    anchors.note(rows);
    rows.put(1L, "một");
    rows.put(3L, "ba");
    anchors.note(rows);
    assertThat(LogReader.all(db)).as("what may still be under way waits").isEmpty();
    assertThat(anchors.check(rows)).isEqualTo(new Anchors.Check(0, 2, 0, null));
    rows.put(4L, "bốn");
    anchors.note(rows);
    anchors.note(rows);
    anchors.note(rows);

    var hash = sha256(new byte[32], sha256("một".getBytes(StandardCharsets.UTF_8)));
    hash = sha256(hash, sha256("ba".getBytes(StandardCharsets.UTF_8)));
    var lines = LogReader.all(db);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).kind()).isEqualTo(Kind.NOTE);
    assertThat(lines.get(0).airing()).isEqualTo("audit/3");
    assertThat(lines.get(0).title()).isEqualTo("Nhật ký thao tác 1–3");
    assertThat(lines.get(0).reason())
        .isEqualTo("scheduler.reason.anchor:" + HexFormat.of().formatHex(hash));
    assertThat(lines.get(1).airing()).isEqualTo("audit/4");
    assertThat(anchors.check(rows)).isEqualTo(new Anchors.Check(3, 0, 2, null));
    assertThat(anchors(db).check(rows).whole()).as("after a restart").isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aRowThatWasChangedDeletedOrPutInIsFoundAndPlaced(Database db) {
    var anchors = anchors(db.migrate("scheduler"));
    for (long n = 1; n <= 9; n++) {
      rows.put(n * 2, "row " + n);
      anchors.note(rows);
    }
    anchors.note(rows);
    assertThat(anchors.check(rows)).isEqualTo(new Anchors.Check(9, 0, 9, null));

    var whole = new TreeMap<>(rows);
    rows.put(8L, "row four");
    found(anchors, 6, 8);
    rows.putAll(whole);
    rows.remove(18L);
    found(anchors, 16, 18);
    rows.putAll(whole);
    rows.put(5L, "row between");
    found(anchors, 4, 6);
    rows.remove(5L);
    assertThat(anchors.check(rows).whole()).isTrue();
  }

  private void found(Anchors anchors, long after, long upTo) {
    var check = anchors.check(rows);
    assertThat(check.broken()).isEqualTo(new Anchors.Broken(after, upTo, upTo / 2, time.now()));
    assertThat(check.rows()).as("the others still hold").isEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whereTheFirstNotesWereArchivedTheNextOneIsWhereItBegins(Database db) {
    var anchors = anchors(db.migrate("scheduler"));
    for (long n = 1; n <= 4; n++) {
      rows.put(n, "row " + n);
      anchors.note(rows);
    }
    anchors.note(rows);
    CutOff.before(db, 2);
    assertThat(anchors.check(rows)).isEqualTo(new Anchors.Check(2, 0, 3, null));
    rows.put(4L, "another");
    assertThat(anchors.check(rows).whole()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aNoteThatIsNoneOfOursIsPassedOver(Database db) {
    var anchors = anchors(db.migrate("scheduler"));
    rows.put(1L, "row 1");
    anchors.note(rows);
    anchors.note(rows);
    var writer = new AirlogWriter(
        db.writer(), db.transactions(), time.clock(), ZoneId.of("Asia/Ho_Chi_Minh"));
    db.transactions().executeWithoutResult(status -> {
      var notes = new Notes(writer);
      notes.writeWithin("audit/zz", "?", 0, "", "scheduler.reason.anchor:" + "0".repeat(64), "x");
      notes.writeWithin("AUDIT/9", "?", 0, "", "scheduler.reason.anchor:" + "0".repeat(64), "x");
      notes.writeWithin("audit/9", "?", 0, "", "scheduler.reason.anchor:zz", "x");
    });
    assertThat(anchors.check(rows)).isEqualTo(new Anchors.Check(1, 0, 1, null));
    rows.put(2L, "row 2");
    anchors.note(rows);
    anchors.note(rows);
    assertThat(anchors.check(rows)).isEqualTo(new Anchors.Check(2, 0, 2, null));
  }

  /** Among millions of airings a few notes are not looked for one by one. */
  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void notesAreFoundByAnIndexOfTheirOwn(Database db) {
    anchors(db.migrate("scheduler"));
    boolean sqlite = db.dialect().equals("sqlite");
    var plan = db.transactions().execute(status -> {
      if (!sqlite) {
        // An empty table is read from end to end, index or not.
        db.write().sql("set local enable_seqscan = off").update();
      }
      return db.write()
          .sql((sqlite ? "explain query plan " : "explain ")
              + AnchorStore.NOTES.replace(":act", "'audit/%'"))
          .query()
          .listOfRows();
    });
    assertThat(String.valueOf(plan)).contains("scheduler_airlog_notes");
  }
}
