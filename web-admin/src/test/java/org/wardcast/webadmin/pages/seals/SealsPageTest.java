package org.wardcast.webadmin.pages.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardcast.devices.Evidence;
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
import org.wardcast.scheduler.proof.Anchors;
import org.wardcast.scheduler.proof.Corrections;
import org.wardcast.scheduler.proof.Guards;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.audit.AuditLedger;
import org.wardcast.webadmin.people.Role;

class SealsPageTest extends PageTest {
  private static final Path KEY = Path.of("seal.key");

  @Autowired
  Seals seals;

  @Autowired
  Airlog airlog;

  @Autowired
  AirlogWriter writer;

  @Autowired
  Corrections corrections;

  @Autowired
  HealthIndicator sealHealth;

  @Autowired
  AuditLedger trail;

  @Autowired
  Anchors anchors;

  @Autowired
  Guards guards;

  @Autowired
  JdbcClient db;

  @Test
  void aSealIsMadeShownCheckedAndTakenAway() throws Exception {
    var auditor = account(Role.AUDITOR, null);
    line(ward());
    assertThat(post(auditor, "/seals")).hasStatus(302);
    var seal = seals.latest().orElseThrow();
    assertThat(text(get(auditor, "/seals")))
        .contains(seal.chain(), seal.root(), seal.keyId(), seal.installation(), "Niêm phong ngay")
        .doesNotContain("Tạo khoá mới");
    assertThat(text(get(auditor, "/seals/check", "checked")))
        .contains("đều khớp", "chuỗi còn nguyên");
    var file = get(auditor, "/seals/" + seal.number() + ".json");
    assertThat(text(file))
        .isEqualTo(seal.file(java.util.Objects.requireNonNull(seals.key().publicKey())));
    assertThat(file.getResponse().getHeader("Content-Disposition")).contains(seal.fileName());
    assertThat(text(get(auditor, "/seals/key.pem"))).startsWith("-----BEGIN PUBLIC KEY-----");
    assertThat(text(post(auditor, "/seals/" + seal.number() + "/send")))
        .contains("wardcast.seals.mail-to");
    assertThat(get(auditor, "/seals/999999.json")).hasStatus(422);
    assertThat(get(auditor, "/seals?page=-1")).hasStatusOk();
  }

  @Test
  void aLineChangedUnderItsSealIsNeverCalledWhole() {
    var auditor = account(Role.AUDITOR, null);
    line(ward());
    seals.sealNow();
    long number = seals.latest().orElseThrow().last();
    var guard = "scheduler_airlog_is_never_rewritten";
    var makesIt = db.sql("select sql from sqlite_master where name = ?")
        .param(guard)
        .query(String.class)
        .single();
    db.sql("drop trigger " + guard).update();
    db.sql("update scheduler_airlog set item = item + 1 where number = ?")
        .param(number)
        .update();
    try {
      assertThat(text(get(auditor, "/seals/check", "checked")))
          .contains("Chuỗi bị sai từ dòng số " + number)
          .doesNotContain("đều khớp");
      assertThat(text(get(auditor, "/api/v1/seals/check")))
          .startsWith("{\"whole\":false")
          .contains("\"firstWrong\":" + number, "Nội dung dòng số " + number);
    } finally {
      db.sql("update scheduler_airlog set item = item - 1 where number = ?")
          .param(number)
          .update();
      db.sql(makesIt).update();
    }
    assertThat(text(get(auditor, "/api/v1/seals/check"))).startsWith("{\"whole\":true");
  }

  @Test
  void anEntryChangedInTheDatabaseAndTheTriggerThatWentForItAreSaid() {
    var auditor = account(Role.AUDITOR, null);
    post(auditor, "/seals");
    anchors.note(trail);
    anchors.note(trail);
    assertThat(text(get(auditor, "/audit/check"))).contains("không mục nào bị sửa");
    var guard = "web_audit_is_never_rewritten";
    db.sql("drop trigger " + guard).update();
    db.sql("update web_audit set who = who || 'x' where id = ?")
        .param(trail.last())
        .update();
    try {
      assertThat(text(get(auditor, "/seals/check", "checked")))
          .contains("Nhật ký thao tác: các mục từ")
          .doesNotContain("đều khớp");
      assertThat(text(get(auditor, "/seals"))).contains("đang không nguyên vẹn", guard);
      assertThat(text(get(auditor, "/audit/check"))).contains("không còn như trước");
      assertThat(text(get(auditor, "/api/v1/seals/check")))
          .startsWith("{\"whole\":false")
          .contains("\"missing\":[\"" + guard + "\"]");
      guards.restore();
      assertThat(text(get(auditor, "/seals/check", "checked")))
          .as("the trigger is back, the entry is not what it was")
          .contains("Nhật ký thao tác: các mục từ")
          .doesNotContain("đều khớp");
    } finally {
      db.sql("drop trigger if exists " + guard).update();
      db.sql("update web_audit set who = substr(who, 1, length(who) - 1) where id = ?")
          .param(trail.last())
          .update();
      guards.restore();
    }
    assertThat(text(get(auditor, "/api/v1/seals/check"))).startsWith("{\"whole\":true");
    assertThat(text(get(auditor, "/seals"))).contains("đã từng không nguyên vẹn", guard);
    assertThat(text(get(auditor, "/api/v1/seals/guards")))
        .startsWith("{\"missing\":[],")
        .contains(guard);
  }

  @Test
  void aLostKeyIsSaidEverywhereAndReplacedByAnAdministratorWithAReason() throws Exception {
    seals.sealNow();
    var file = Path.of(seals.key().file());
    var kept = Files.readString(file);
    Files.move(file, file.resolveSibling(KEY + ".moved"));
    var administrator = account(Role.ADMINISTRATOR, null);
    try {
      assertThat(text(get(administrator, "/seals")))
          .contains("Thiếu khoá niêm phong", "Tạo khoá mới");
      assertThat(text(get(administrator, "/airlog"))).contains("Đã mất khoá niêm phong");
      assertThat(java.util.Objects.requireNonNull(sealHealth.health()).getStatus())
          .isEqualTo(Status.DOWN);
      assertThat(text(get(account(Role.AUDITOR, null), "/seals"))).doesNotContain("Tạo khoá mới");
      assertThat(text(post(administrator, "/seals"))).contains("Thiếu khoá niêm phong");
      assertThat(text(post(administrator, "/seals/key", "reason", " "))).contains("ghi lý do");
      var before = seals.key().keyId();
      assertThat(post(administrator, "/seals/key", "reason", "Ổ đĩa hỏng")).hasStatus(302);
      assertThat(seals.key().lost()).isFalse();
      assertThat(seals.key().keyId()).isNotEqualTo(before);
      assertThat(sealHealth.health().getStatus()).isEqualTo(Status.UP);
      assertThat(seals.sealNow().keyId()).isEqualTo(seals.key().keyId());
      assertThat(seals.check().whole()).isTrue();
    } finally {
      if (Files.notExists(file)) {
        Files.writeString(file, kept, StandardCharsets.UTF_8);
      }
    }
  }

  @Test
  void anApproverCorrectsALineAndIsToldWhatCannotBe() {
    var ward = ward();
    var line = line(ward);
    var approver = account(Role.APPROVER, ward.id());
    var address = "/airlog/lines/" + line.number() + "/correct";
    var local = java.time.LocalDateTime.ofInstant(line.writtenAt(), ZoneId.of("Asia/Ho_Chi_Minh"))
        .withNano(0);
    assertThat(text(get(approver, address)))
        .contains("Đính chính dòng số", "Bản tin thử", "người phụ trách khai báo")
        .doesNotContain("value=\"HEARD\"");
    assertThat(text(post(
            approver,
            address,
            "started",
            local.minusSeconds(30).toString(),
            "ended",
            local.toString(),
            "aired",
            "30",
            "endState",
            "COMPLETE",
            "evidence",
            "PLAYED",
            "reason",
            "Loa vẫn phát")))
        .contains("chỉ có thể là “khai báo”", "Loa vẫn phát");
    assertThat(text(post(
            approver,
            address,
            "started",
            "hôm qua",
            "ended",
            "",
            "aired",
            "x",
            "endState",
            "COMPLETE",
            "evidence",
            "DECLARED",
            "reason",
            "?")))
        .contains("ghi đủ ngày và giờ");
    assertThat(post(
            approver,
            address,
            "started",
            local.minusSeconds(30).toString(),
            "ended",
            local.toString(),
            "aired",
            "29,5",
            "endState",
            "COMPLETE",
            "evidence",
            "DECLARED",
            "reason",
            "Loa vẫn phát"))
        .hasStatus(302);
    assertThat(corrections.of(line.number())).singleElement().satisfies(correction -> {
      assertThat(correction.airedMillis()).isEqualTo(29_500);
      assertThat(correction.evidence()).isEqualTo(Evidence.DECLARED);
      assertThat(correction.actor()).isEqualTo(approver.login());
    });
    assertThat(get(account(Role.APPROVER, ward().id()), address)).hasStatus(403);
  }

  private AirLine line(Unit ward) {
    var subject = new Subject(
        null,
        1,
        0,
        "Cụm 1",
        ward.id(),
        ward.fullName(),
        false,
        0,
        0,
        "Bản tin thử",
        "Y tế",
        "NORMAL",
        false,
        null);
    writer.append(List.of(new NewLine(
        "thu-niem-phong/" + ward.id(),
        1,
        Kind.AIRING,
        subject,
        clock.instant().minusSeconds(60),
        30_000,
        Outcome.nothing(null, EndState.MISSED, "", "system"))));
    var there = new LineFilter(
        null,
        null,
        java.util.Set.of(ward.id()),
        java.util.Set.of(),
        java.util.Set.of(),
        java.util.Set.of(),
        null);
    return airlog.lines(there, 1, 0).get(0);
  }
}
