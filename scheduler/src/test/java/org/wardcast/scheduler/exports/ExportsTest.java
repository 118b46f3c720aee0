package org.wardcast.scheduler.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.Refused.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.scheduler.proof.Exports.Ask;
import org.wardcast.scheduler.proof.Exports.Plan;
import org.wardcast.scheduler.proof.Finding;
import org.wardcast.scheduler.proof.Finding.Level;
import org.wardcast.scheduler.proof.Verdict;
import org.wardcast.scheduler.proof.Verifier;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

class ExportsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @TempDir
  Path folder;

  private ExportDesk desk(Database db) {
    return ExportDesk.of(db, folder, VirtualTime.at("2026-11-19T17:00:00Z"));
  }

  private static Ask ask(LocalDate from, LocalDate to, Long... units) {
    return new Ask(from, to, Set.of(units), "kiemtra");
  }

  private Path file(ExportDesk desk, Plan plan) throws IOException {
    var file = folder.resolve(plan.fileName());
    var told = new ArrayList<Long>();
    try (var out = Files.newOutputStream(file)) {
      desk.exports().write(plan, out, told::add);
    }
    assertThat(told).last().isEqualTo(plan.count());
    return file;
  }

  private Verdict verdict(ExportDesk desk, Path file) throws IOException {
    var key = desk.seals().seals().key().keyId();
    return Verifier.verify(file, Set.of(java.util.Objects.requireNonNull(key)));
  }

  private static String rows(Path file, String entry) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var in = zip.getInputStream(zip.getEntry(entry));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void anExportHoldsTheDaysAskedForInWholeSealsAndIsWhole(Database db) throws IOException {
    var desk = desk(db);
    desk.days(DAY, 4);
    var plan = desk.exports().plan(ask(DAY.plusDays(1), DAY.plusDays(2)));
    assertThat(plan.first()).isEqualTo(4);
    assertThat(plan.last()).isEqualTo(9);
    assertThat(plan.shown()).isEqualTo(6);
    assertThat(plan.open()).isFalse();

    var file = file(desk, plan);
    var verdict = verdict(desk, file);
    assertThat(verdict.of(Level.WRONG)).isEmpty();
    assertThat(verdict.of(Level.WARNING)).isEmpty();
    assertThat(rows(file, "lines.ndjson").lines())
        .hasSize(6)
        .noneMatch(r -> r.contains("withheld"));
    assertThat(rows(file, "seals.ndjson").lines()).hasSize(2);
    assertThat(verdict.findings()).extracting(Finding::code).contains("scheduler.verify.period");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void otherDaysUnderTheSameSealGoAsHashesAndAPeriodThatGoesOnIsSaidToBeOpen(Database db)
      throws IOException {
    var desk = desk(db);
    var noon = DAY.atTime(12, 0).atZone(ExportDesk.ZONE).toInstant();
    desk.heard("a", 3, noon);
    desk.heard("b", 3, noon.plusSeconds(86_400));
    desk.seals().seals().sealNow();
    desk.heard("c", 3, noon.plusSeconds(90_000));
    // Said of the first day only now, two days later.
    desk.write("d", 3, noon.plusSeconds(300));

    var first = desk.exports().plan(ask(DAY, DAY));
    assertThat(first.shownFirst()).isEqualTo(1);
    assertThat(first.shownLast()).isEqualTo(4);

    var plan = desk.exports().plan(ask(DAY.plusDays(1), DAY.plusDays(1)));
    assertThat(plan.first()).isEqualTo(1);
    assertThat(plan.last()).isEqualTo(3);
    assertThat(plan.unsealed()).isEqualTo(1);
    assertThat(plan.open()).isTrue();
    var file = file(desk, plan);
    assertThat(rows(file, "lines.ndjson").lines().filter(r -> r.contains("withheld")))
        .hasSize(1);
    var verdict = verdict(desk, file);
    assertThat(verdict.of(Level.WRONG)).isEmpty();
    assertThat(verdict.of(Level.WARNING))
        .extracting(Finding::code)
        .containsExactly("scheduler.verify.open", "scheduler.verify.unsealed");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whoMayTakeOneUnitAwayGetsTheOthersAsHashes(Database db) throws IOException {
    var desk = desk(db);
    desk.days(DAY, 2);
    var plan = desk.exports().plan(ask(DAY, DAY.plusDays(1), 4L));
    assertThat(plan.shown()).isEqualTo(2);
    assertThat(plan.withheld()).isEqualTo(4);
    var file = file(desk, plan);
    assertThat(rows(file, "lines.ndjson")).doesNotContain("Xuân Hương").contains("Đạ Huoai");
    assertThat(rows(file, "manifest.json"))
        .contains("\"units\":[{\"id\":4,\"name\":\"Xã Đạ Huoai\"}]");
    assertThat(verdict(desk, file).of(Level.WRONG)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatCannotBeExportedIsRefusedPlainly(Database db) throws IOException {
    var desk = desk(db);
    refused(() -> desk.exports().plan(ask(DAY, DAY)), "from", "scheduler.export.nothing");
    desk.days(DAY, 1);
    refused(
        () -> desk.exports().plan(ask(DAY, DAY.minusDays(1))), "to", "scheduler.export.backwards");
    refused(
        () -> desk.exports().plan(ask(DAY.plusDays(9), DAY.plusDays(9))),
        "from",
        "scheduler.export.future");
    refused(() -> desk.exports().plan(ask(DAY.minusDays(366), DAY)), "to", "scheduler.export.long");
    assertThat(desk.exports().plan(ask(DAY.minusDays(365), DAY)).count()).isEqualTo(3);
    refused(() -> desk.exports().plan(ask(DAY, DAY, 9L)), "from", "scheduler.export.nothing");
    Files.delete(folder.resolve("keys/seal.key"));
    refused(() -> desk.exports().plan(ask(DAY, DAY)), null, "scheduler.seal.key.missing");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aLogThatWasTamperedWithIsExportedAsItIsAndTheVerifierSaysWhere(Database db)
      throws IOException {
    var desk = desk(db);
    desk.days(DAY, 2);
    db.write()
        .sql(
            db.dialect().equals("sqlite")
                ? "drop trigger scheduler_airlog_is_never_rewritten"
                : "alter table scheduler_airlog disable trigger all")
        .update();
    db.write()
        .sql("update scheduler_airlog set title = 'Khác' where number = 5")
        .update();
    var verdict = verdict(desk, file(desk, desk.exports().plan(ask(DAY, DAY.plusDays(1)))));
    assertThat(verdict.firstWrongLine().orElseThrow().line()).isEqualTo(5);
    assertThat(verdict.firstWrongLine().orElseThrow().code())
        .isEqualTo("scheduler.verify.line.changed");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void everySealedLineCanBeProvedAlone(Database db) throws IOException {
    var desk = desk(db);
    desk.days(DAY, 2);
    for (long n = 1; n <= 6; n++) {
      var proof = desk.proofs().of(n);
      assertThat(proof(desk, proof).whole()).as(proof).isTrue();
      assertThat(proof(desk, proof.replace("Dự báo", "Du bao"))
              .firstWrongLine()
              .orElseThrow()
              .line())
          .isEqualTo(n);
      assertThat(proof(desk, proof.replaceFirst("\"path\":\\[\"..", "\"path\":[\"00"))
              .whole())
          .isFalse();
      assertThat(proof(desk, proof.replaceFirst("\"index\":.", "\"index\":7")).whole())
          .isFalse();
      assertThat(proof(desk, proof.replace("\"size\":3", "\"size\":4")).whole()).isFalse();
      assertThat(proof(desk, proof.replaceFirst("\"sealedAt\":1", "\"sealedAt\":2"))
              .whole())
          .isFalse();
    }
    desk.write("new", 3, desk.time().now());
    refused(() -> desk.proofs().of(7), null, "scheduler.proof.unsealed", 7L);
    refused(() -> desk.proofs().of(8), null, "scheduler.proof.unknown", 8L);
  }

  private Verdict proof(ExportDesk desk, String proof) throws IOException {
    return verdict(desk, Files.writeString(folder.resolve("proof.json"), proof));
  }
}
