package org.wardcast.scheduler.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.scheduler.Refused.refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.airlog.CutOff;
import org.wardcast.scheduler.airlog.Lines;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

class SealsTest {
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-20T02:00:00Z"));

  @TempDir
  Path folder;

  private SealDesk desk(Database db) {
    return SealDesk.of(db.migrate("scheduler"), folder, time.clock());
  }

  private void write(SealDesk desk, String... airings) {
    desk.writer()
        .append(java.util.Arrays.stream(airings)
            .map(airing -> Lines.heard(airing, 1, "Dự báo thời tiết", time.now().minusSeconds(60)))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aSealCoversWhatWasWrittenSinceTheLastAndNamesIt(Database db) throws Exception {
    var desk = desk(db);
    write(desk, "a", "b", "c");
    var first = desk.seals().sealNow();
    time.advance(Duration.ofDays(1));
    write(desk, "d");
    var second = desk.seals().sealNow();

    var lines = LogReader.all(db);
    assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
    assertThat(List.of(first.first(), first.last(), first.count())).containsExactly(1L, 3L, 3L);
    assertThat(List.of(second.first(), second.last(), second.count())).containsExactly(4L, 4L, 1L);
    assertThat(first.chain()).isEqualTo(lines.get(2).chain());
    assertThat(first.previous()).isEqualTo("0".repeat(64));
    assertThat(second.previous()).isEqualTo(sha256(first.text().getBytes(StandardCharsets.UTF_8)));
    // One leaf: the root is its hash with a zero before it, nothing else.
    var leaf = new byte[33];
    System.arraycopy(HexFormat.of().parseHex(lines.get(3).lineHash()), 0, leaf, 1, 32);
    assertThat(second.root()).isEqualTo(sha256(leaf));
    assertThat(desk.seals().over(2)).contains(first);
    assertThat(desk.seals().over(4)).contains(second);
    assertThat(desk.seals().over(5)).isEmpty();
    assertThat(desk.seals().list(9, 0)).containsExactly(second, first);
    assertThat(desk.seals().check().whole()).isTrue();
    assertThat(desk.seals().check().seals()).isEqualTo(2);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theFileIsTheSealAsTheNotesSay(Database db) throws Exception {
    var desk = desk(db);
    var seal = desk.seals().sealNow();
    var key = desk.seals().key();
    assertThat(folder.resolve("seals/seal-000001.json"))
        .content()
        .isEqualTo("{\"publicKey\":\"" + key.publicKey() + "\",\"seal\":{\"chain\":\""
            + "0".repeat(64) + "\",\"count\":0,\"first\":1,\"installation\":\""
            + key.installation() + "\",\"key\":\"" + key.keyId()
            + "\",\"last\":0,\"number\":1,\"previous\":\"" + "0".repeat(64)
            + "\",\"root\":\"" + sha256(new byte[0]) + "\",\"sealedAt\":1795140000000,"
            + "\"type\":\"wardcast-seal/1\"},\"signature\":\"" + seal.signature() + "\"}");
    try (var files = Files.list(folder.resolve("seals"))) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void eachDayIsSealedOnceAlsoAnEmptyOneAndOneThatTheServerWasOff(Database db) {
    var desk = desk(db);
    desk.chore().run();
    assertThat(desk.seals().list(9, 0)).as("nothing to seal yet").isEmpty();
    write(desk, "a");
    desk.chore().run();
    time.advance(Duration.ofHours(3));
    for (int restart = 0; restart < 10; restart++) {
      SealDesk.of(db, folder, time.clock()).chore().run();
    }
    assertThat(desk.seals().list(9, 0)).hasSize(1);

    time.advanceTo(Instant.parse("2026-11-20T17:15:00Z")); // 00:15 on the 21st
    desk.chore().run();
    time.advanceTo(Instant.parse("2026-11-24T01:00:00Z"));
    desk.chore().run();
    desk.chore().run();
    assertThat(desk.seals().list(9, 0)).extracting(Seal::count).containsExactly(0L, 0L, 1L);
    assertThat(desk.seals().check().whole()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aFolderThatCannotBeWrittenCostsNoSealAndTheNextRunWritesTheFile(Database db)
      throws Exception {
    var blocked = folder.resolve("seals");
    Files.writeString(blocked, "a file where the folder should be");
    var desk = desk(db);
    write(desk, "a");
    assertThat(desk.seals().sealNow().number()).isEqualTo(1);
    assertThat(desk.seals().check().fault()).isEqualTo("scheduler.seal.folder");
    Files.delete(blocked);
    desk.chore().run();
    assertThat(blocked.resolve("seal-000001.json")).exists();
    assertThat(desk.seals().check().whole()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void sealsKeysAndTheNameOfTheInstallationAreNeverRewritten(Database db) {
    var desk = desk(db);
    desk.seals().sealNow();
    for (var table : List.of("scheduler_seals", "scheduler_seal_keys", "scheduler_installation")) {
      var column = table.endsWith("installation") ? "id" : "key_id";
      for (var crime : List.of(
          "update " + table + " set " + column + " = 'x'",
          "delete from " + table,
          db.dialect().equals("sqlite")
              ? "insert or replace into " + table + " select * from " + table
              : "truncate " + table)) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                () -> db.write().sql(crime).update())
            .as(crime)
            .isInstanceOf(DataAccessException.class)
            .hasMessageContaining("never rewritten");
      }
    }
    assertThat(desk.seals().check().whole()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aLogThatWasSetBackIsNotSealedUnderANumberThatWasUsed(Database db) {
    var desk = desk(db);
    write(desk, "a");
    desk.seals().sealNow();
    write(desk, "b");
    desk.seals().sealNow();
    Crimes.disarm(db);
    db.write().sql("delete from scheduler_seals where number = 2").update();
    assertThatThrownBy(desk.seals()::sealNow).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo("scheduler.seal.fork");
      assertThat(refusal.getArguments()).contains(2);
    });
    assertThat(desk.seals().latest().orElseThrow().number()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aLogThatWasCutOffBehindTheLastSealIsNotSealed(Database db) {
    var desk = desk(db);
    write(desk, "a", "b");
    desk.seals().sealNow();
    Crimes.disarm(db);
    db.write().sql("delete from scheduler_airlog where number = 2").update();
    db.write().sql("""
        update scheduler_airlog_head set number = 1, chain = (select chain from scheduler_airlog)
        """).update();
    assertThat(LogReader.of(db).checkChain().whole()).isTrue();
    refused(desk.seals()::sealNow, null, "scheduler.seal.behind", 2L, 1L);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void linesThatWerePurgedAreSkippedAndCounted(Database db) {
    var desk = desk(db);
    write(desk, "a", "b");
    desk.seals().sealNow();
    write(desk, "c");
    desk.seals().sealNow();
    CutOff.before(db, 3);
    var check = desk.seals().check();
    assertThat(check.whole()).isTrue();
    assertThat(check.purged()).isEqualTo(1);
  }
}
