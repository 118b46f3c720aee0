package org.wardcast.webadmin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.ApiKeys;
import org.wardcast.webadmin.people.Role;

class AuditTest extends PageTest {
  @Autowired
  AuditTrail trail;

  @Autowired
  AuditWords words;

  @Autowired
  ApiKeys keys;

  @Autowired
  MessageSource messages;

  @Autowired
  @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

  @Test
  void aChangeByAPageSaysWhoDidWhatToWhat() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm 1 – Chợ");
    var technician = account(Role.TECHNICIAN, ward.id());
    post(technician, "/devices/" + device.id() + "/enabled", "enabled", "false");
    var entry = last(technician.login());
    assertThat(entry.endpoint()).isEqualTo("POST /devices/{id}/enabled");
    assertThat(entry.thingName()).isEqualTo("Cụm 1 – Chợ");
    assertThat(entry.unitId()).isEqualTo(ward.id());
    assertThat(entry.unitName()).isEqualTo(ward.fullName());
    assertThat(entry.input()).containsEntry("enabled", "false");
    assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
    assertThat(entry.address()).isNotBlank();
    assertThat(said(entry))
        .isEqualTo(technician.person().name() + " đã bật hoặc tắt sử dụng thiết bị “Cụm 1 – Chợ”");
  }

  @Test
  void theSameByRestWithAPasswordAndWithAKey() {
    var person = person(Role.CENTRAL_STAFF, null);
    assertThat(web.post()
            .uri("/api/v1/topics")
            .with(httpBasic(person.login(), PASSWORD))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"name\": \"Chuyên mục %s\"}".formatted(person.login())))
        .hasStatus(201);
    var byPassword = last(person.login());
    assertThat(byPassword.key()).isNull();
    assertThat(byPassword.verb()).isEqualTo("add");
    assertThat(byPassword.thing()).as("the id it was given").isNotNull();
    assertThat(byPassword.input()).containsEntry("name", "Chuyên mục " + person.login());

    var secret = keys.make(person.id(), "máy của sở").secret();
    assertThat(web.delete()
            .uri("/api/v1/topics/" + byPassword.thing())
            .header("Authorization", "Bearer " + secret))
        .hasStatus2xxSuccessful();
    var byKey = last(person.login());
    assertThat(byKey.key()).isEqualTo("máy của sở");
    assertThat(byKey.verb()).isEqualTo("remove");
    assertThat(byKey.thing()).isEqualTo(byPassword.thing());
  }

  @Test
  void whatWasRefusedAndWhatWasNotAllowedIsThereToo() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    var operator = account(Role.COMMUNE_OPERATOR, ward.id());
    post(operator, "/devices/" + device.id() + "/enabled", "enabled", "false");
    var denied = last(operator.login());
    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.unitId()).isEqualTo(ward.id());

    var administrator = account(Role.ADMINISTRATOR, null);
    post(
        administrator,
        "/people",
        "login",
        "?",
        "name",
        "Ai đó",
        "password",
        "bi mat dai",
        "enabled",
        "true");
    var refused = last(administrator.login());
    assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(refused.code()).isEqualTo("web.people.login-shape");
    assertThat(refused.said()).isNotBlank();
    assertThat(refused.input()).containsEntry("password", Secrets.MASK);
    assertThat(said(refused)).contains("chưa thêm người dùng “Ai đó” được: ");

    assertThat(web.put()
            .uri("/api/v1/topics/1")
            .with(httpBasic(person(Role.CENTRAL_STAFF, null).login(), PASSWORD))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"name\": \"\"}"))
        .hasStatus(422);
    assertThat(newest().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(newest().code()).startsWith("playlists.");
  }

  @Test
  void comingGoingAndBeingKeptOut() {
    var person = person(Role.AUDITOR, null);
    var session = signIn(person.login(), PASSWORD);
    assertThat(said(last(person.login()))).isEqualTo(person.name() + " đã đăng nhập");
    web.post().uri("/sign-out").with(csrf()).session(session).exchange();
    assertThat(said(last(person.login()))).isEqualTo(person.name() + " đã đăng xuất");

    signIn(person.login(), "sai mat khau");
    assertThat(last(person.login()).code()).isEqualTo("web.audit.said.wrong-password");
    for (int i = 0; i < 4; i++) {
      web.get()
          .uri("/api/v1/people/me")
          .with(httpBasic(person.login(), "sai " + i))
          .exchange();
    }
    assertThat(last(person.login()).code()).isEqualTo("web.audit.said.locked-out");
    signIn(person.login(), PASSWORD);
    assertThat(last(person.login()).code()).isEqualTo("web.error.locked");

    signIn("matkhau-go-nham-cho", "x");
    assertThat(newest().who()).isEqualTo("ma" + Secrets.MASK);
    web.get()
        .uri("/api/v1/topics")
        .header("Authorization", "Bearer wardcast_khong-co-that")
        .exchange();
    assertThat(newest().code()).isEqualTo("web.audit.said.wrong-key");
  }

  @Test
  void lookingChangesNothingAndIsNotInTheTrail() {
    var ward = ward();
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    get(staff, "/airlog");
    post(staff, "/library/panel", "text", "Thử");
    assertThat(of(staff.login())).isEmpty();
    get(account(Role.AUDITOR, ward.id()), "/airlog/lines.csv?from=&to=");
    assertThat(newest().verb()).as("taking the log away").isEqualTo("take");
  }

  @Test
  void thePageFindsWithoutAccentsAndUnfolds() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm chợ Đà Lạt");
    var technician = account(Role.TECHNICIAN, ward.id());
    post(technician, "/devices/" + device.id() + "/enabled", "enabled", "false");
    post(technician, "/devices/" + device.id() + "/enabled", "enabled", "true");
    var auditor = account(Role.AUDITOR, ward.id());
    var found = text(get(auditor, "/audit?q=da lat thiet bi&noun=device&outcome=DONE"));
    assertThat(found).contains("Cụm chợ Đà Lạt", technician.person().name(), "Đã làm");
    assertThat(text(get(auditor, "/audit?q=khong he co", "audit-entries")))
        .contains("Không có thao tác nào phù hợp", "hx-swap-oob")
        .doesNotContain("<html");
    assertThat(text(get(auditor, "/audit?who=" + technician.login()))).contains("Cụm chợ Đà Lạt");
    var detail = text(get(auditor, "/audit/" + last(technician.login()).id(), "x"));
    assertThat(detail)
        .contains("wc-audit-changed", "<del>false</del>", "POST /devices/{id}/enabled");
    var csv = get(auditor, "/audit/entries.csv?q=" + technician.login());
    assertThat(text(csv)).startsWith("\uFEFFid,at,login").contains("Cụm chợ Đà Lạt");
  }

  @Test
  void anAuditorOfAWardSeesItsEntriesAndNoOthers() {
    var ward = ward();
    var other = ward();
    var device = loudspeaker(other, other.code() + "-L1", "Cụm bên cạnh");
    var technician = account(Role.TECHNICIAN, other.id());
    post(technician, "/devices/" + device.id() + "/enabled", "enabled", "false");
    var auditor = account(Role.AUDITOR, ward.id());
    assertThat(text(get(auditor, "/audit"))).doesNotContain("Cụm bên cạnh", "đăng nhập</div>");
    assertThat(get(auditor, "/audit/" + last(technician.login()).id())).hasStatus(403);
    signIn(person(Role.AUDITOR, null).login(), PASSWORD);
    assertThat(get(auditor, "/audit/" + newest().id()))
        .as("signing in concerns the installation")
        .hasStatus(403);
    assertThat(text(get(account(Role.AUDITOR, null), "/audit"))).contains("đã đăng nhập");
    assertThat(get(account(Role.CENTRAL_STAFF, null), "/audit")).hasStatus(403);
  }

  /** A new endpoint needs its sentence: web.audit.(noun).(verb) in both languages. */
  @Test
  void everythingThatCanBeChangedHasASentence() {
    var missing = new TreeSet<String>();
    var endpoints = new TreeSet<>(Set.of("POST /sign-in", "POST /sign-out"));
    mappings.getHandlerMethods().forEach((mapping, method) -> {
      if (method.getBeanType().getName().startsWith("org.wardcast.")) {
        for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
          mapping.getPatternValues().forEach(pattern -> endpoints.add(verb + " " + pattern));
        }
      }
    });
    assertThat(endpoints).as("left out, and there").containsAll(LeftOut.WHY.keySet());
    endpoints.removeIf(endpoint -> endpoint.startsWith("GET ") || LeftOut.has(endpoint));
    assertThat(endpoints).hasSizeGreaterThan(100);
    for (var endpoint : endpoints) {
      var parts = endpoint.split(" ");
      var key = Wording.of(parts[0], parts[1], false).key();
      for (var language : List.of("vi", "en")) {
        if ("".equals(messages.getMessage(key, null, "", Locale.forLanguageTag(language)))) {
          missing.add(key + " of " + endpoint);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private MockHttpSession signIn(String login, String password) {
    var answer = web.post()
        .uri("/sign-in")
        .with(csrf())
        .formField("username", login)
        .formField("password", password)
        .exchange();
    return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
  }

  private String said(Entry entry) {
    LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
    try {
      return words.of(entry);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private List<Entry> of(String login) {
    return trail.list(
        new AuditFilter(Set.of(login), List.of(), Set.of(), Set.of(), null, null, ""), 50, 0);
  }

  private Entry last(String login) {
    return of(login).get(0);
  }

  private Entry newest() {
    return new ArrayList<>(trail.list(
            new AuditFilter(Set.of(), List.of(), Set.of(), Set.of(), null, null, ""), 1, 0))
        .get(0);
  }
}
