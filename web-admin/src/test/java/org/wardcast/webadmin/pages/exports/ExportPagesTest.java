package org.wardcast.webadmin.pages.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.LineFilter;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.scheduler.proof.Finding.Level;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.scheduler.proof.Verdict;
import org.wardcast.scheduler.proof.Verifier;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Role;

class ExportPagesTest extends PageTest {
  private static final Pattern FILE = Pattern.compile("/airlog/export/[0-9a-f-]+\\.zip");

  @Autowired
  AirlogWriter writer;

  @Autowired
  Airlog airlog;

  @Autowired
  Seals seals;

  @TempDir
  Path folder;

  private LocalDate yesterday() {
    return today().minusDays(1);
  }

  private long missed(Unit ward, String title) {
    Instant planned = yesterday().atTime(12, 0).atZone(zone).toInstant();
    var subject = new Subject(
        null,
        1,
        0,
        "Cụm 1",
        ward.id(),
        ward.fullName(),
        true,
        0,
        0,
        title,
        "",
        "NORMAL",
        false,
        null);
    writer.append(List.of(new NewLine(
        title + "/" + ward.id(),
        1,
        Kind.AIRING,
        subject,
        planned,
        1000,
        Outcome.nothing(null, EndState.MISSED, "", "system"))));
    var filter = new LineFilter(null, null, Set.of(ward.id()), Set.of(), Set.of(), Set.of(), null);
    return airlog.lines(filter, 1, 0).stream()
        .mapToLong(AirLine::number)
        .findFirst()
        .orElseThrow();
  }

  private String period() {
    return "?from=" + yesterday() + "&to=" + yesterday();
  }

  private Verdict verdict(MvcTestResult answer) throws IOException {
    assertThat(answer).hasStatusOk();
    var file = Files.write(folder.resolve("file"), answer.getResponse().getContentAsByteArray());
    return Verifier.verify(file, Set.of(Objects.requireNonNull(seals.key().keyId())));
  }

  @Test
  void theExportIsLookedAtMadeAndTakenAway() throws IOException {
    var ward = ward();
    missed(ward, "Tiêm chủng");
    missed(ward(), "Của nơi khác");
    var auditor = account(Role.AUDITOR, ward.id());
    assertThat(text(get(auditor, "/airlog"))).contains("/airlog/export");
    assertThat(text(get(auditor, "/airlog/export" + period())))
        .contains(ward.fullName(), "1 dòng", "chưa được niêm phong", "Chưa có bản nào");

    var started = post(
        auditor,
        "/airlog/export",
        "from",
        yesterday().toString(),
        "to",
        yesterday().toString());
    assertThat(started).hasStatus3xxRedirection();
    var link = await("export")
        .atMost(Duration.ofSeconds(30))
        .until(() -> FILE.matcher(text(get(auditor, "/airlog/export/jobs"))), m -> m.find())
        .group();
    var answer = get(auditor, link);
    var verdict = verdict(answer);
    assertThat(verdict.of(Level.WRONG)).isEmpty();
    assertThat(answer.getResponse().getHeader("Content-Disposition"))
        .contains("wardcast-" + yesterday());
    assertThat(get(account(Role.AUDITOR, ward.id()), link)).hasStatus(422);
  }

  @Test
  void theSameComesThroughTheApiAtOnce() throws IOException {
    var ward = ward();
    missed(ward, "Phòng cháy");
    var auditor = account(Role.AUDITOR, ward.id());
    var verdict = verdict(get(auditor, "/api/v1/airings/export" + period()));
    assertThat(verdict.of(Level.WRONG)).isEmpty();
    assertThat(verdict.of(Level.FACT)).anyMatch(f -> f.args().contains(ward.fullName()));
    var future = get(auditor, "/api/v1/airings/export?from=2098-01-01&to=2098-01-02");
    assertThat(future).hasStatus(422);
    assertThat(text(future)).contains("scheduler.export.future");
  }

  @Test
  void whatCannotBeExportedIsSaidBesideThePeriod() {
    var auditor = account(Role.AUDITOR, ward().id());
    assertThat(text(get(auditor, "/airlog/export" + period()))).contains("Không có dòng nào");
    assertThat(text(get(auditor, "/airlog/export?from=2098-01-01&to=2098-01-02")))
        .contains("chưa bắt đầu");
    assertThat(text(post(auditor, "/airlog/export", "from", "2026-01-02", "to", "2026-01-01")))
        .contains("kết thúc trước khi bắt đầu");
  }

  @Test
  void aLineIsProvedOnceItIsSealed() throws IOException {
    var ward = ward();
    long number = missed(ward, "Họp tổ dân phố");
    Account operator = account(Role.COMMUNE_OPERATOR, ward.id());
    var page = "/airlog/lines/" + number + "/proof.json";
    var api = "/api/v1/airings/" + number + "/proof";
    assertThat(get(operator, page)).hasStatus(422);
    assertThat(text(get(operator, page))).contains("chưa được niêm phong");
    seals.sealNow();
    assertThat(verdict(get(operator, page)).whole()).isTrue();
    assertThat(get(operator, api).getResponse().getContentAsString(StandardCharsets.UTF_8))
        .isEqualTo(text(get(operator, page)))
        .contains("Họp tổ dân phố");
    assertThat(get(account(Role.COMMUNE_OPERATOR, ward().id()), page)).hasStatus(403);
    assertThat(text(get(operator, "/airlog/lines/999999999/proof.json"))).contains("Không có dòng");
  }

  @Test
  void thePageOfRetentionSaysWhatGoesWhen() {
    missed(ward(), "Để có một dòng");
    var page = text(get(account(Role.ADMINISTRATOR, null), "/settings/retention"));
    assertThat(page).contains("36 tháng", "Chưa có gì đủ cũ", "Chưa có tệp lưu trữ nào");
    assertThat(text(get(account(Role.AUDITOR, null), "/settings"))).contains("Lưu giữ nhật ký");
    assertThat(get(account(Role.AUDITOR, null), "/settings/retention/archives/1.zip"))
        .hasStatus(422);
  }
}
