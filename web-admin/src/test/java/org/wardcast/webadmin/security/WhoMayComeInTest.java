package org.wardcast.webadmin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.wardcast.devices.Refusal;
import org.wardcast.webadmin.WholeProgram;
import org.wardcast.webadmin.people.Grant;
import org.wardcast.webadmin.people.Person;
import org.wardcast.webadmin.people.PersonDraft;
import org.wardcast.webadmin.people.Role;

class WhoMayComeInTest extends WholeProgram {
  @BeforeEach
  void someoneRunsTheHouse() {
    if (!people.anyAdministrator()) {
      person(Role.ADMINISTRATOR, null);
    }
  }

  @Test
  void wrongPasswordsCountHoweverTheNameIsTyped() {
    var login = person(Role.AUDITOR, null).login();
    for (int i = 0; i < 5; i++) {
      assertThat(asked(login.toUpperCase(Locale.ROOT) + " ", "wrong")).isEqualTo(401);
    }
    assertThat(asked(login, PASSWORD)).isEqualTo(401);
  }

  @Test
  void aLoginThatIsTakenIsRefusedByName() {
    var person = person(Role.AUDITOR, null);
    var again = new PersonDraft(person.login(), "Người khác", PASSWORD, true, List.of());
    assertThatThrownBy(() -> people.add(again, "test"))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.field()).isEqualTo("login");
          assertThat(refusal.code()).isEqualTo("web.people.login-taken");
        });
  }

  @Test
  void aSessionEndsWhenItsPersonIsDisabled() {
    var person = person(Role.AUDITOR, null);
    var session = signedIn(person);
    assertThat(page(session)).isEqualTo(200);

    change(person, null, false, Role.AUDITOR);
    assertThat(page(session)).isEqualTo(302);
  }

  @Test
  void aSessionEndsWhenThePasswordIsAnother() {
    var person = person(Role.AUDITOR, null);
    var session = signedIn(person);
    change(person, "mot cau khac han", true, Role.AUDITOR);
    assertThat(page(session)).isEqualTo(302);
  }

  @Test
  void aRoleThatWasTakenAwayIsGoneInTheOpenSession() {
    var person = person(Role.ADMINISTRATOR, null);
    var session = signedIn(person);
    assertThat(web.get().uri("/people").session(session)).hasStatus(200);

    change(person, null, true, Role.AUDITOR);
    assertThat(web.get().uri("/people").session(session)).hasStatus(403);
  }

  private void change(Person person, @Nullable String password, boolean enabled, Role role) {
    var grants = List.of(new Grant(role, null));
    people.change(
        person.id(), new PersonDraft(person.login(), person.name(), password, enabled, grants));
  }

  private MockHttpSession signedIn(Person person) {
    var answer = web.post()
        .uri("/sign-in")
        .with(csrf())
        .formField("username", person.login())
        .formField("password", PASSWORD)
        .exchange();
    return (MockHttpSession)
        java.util.Objects.requireNonNull(answer.getRequest().getSession());
  }

  private int page(MockHttpSession session) {
    return web.get().uri("/").session(session).exchange().getResponse().getStatus() == 302
        ? landing(session)
        : 200;
  }

  /** The first page sends whoever is signed in further, too: what counts is where to. */
  private int landing(MockHttpSession session) {
    var to = web.get().uri("/").session(session).exchange().getResponse().getRedirectedUrl();
    return to != null && to.contains("sign-in") ? 302 : 200;
  }

  private int asked(String login, String password) {
    return web.get()
        .uri("/api/v1/people/me")
        .with(httpBasic(login, password))
        .exchange()
        .getResponse()
        .getStatus();
  }
}
