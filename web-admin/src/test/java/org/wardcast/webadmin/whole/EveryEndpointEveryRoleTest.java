package org.wardcast.webadmin.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.AsyncEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wardcast.webadmin.WholeProgram;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Grant;
import org.wardcast.webadmin.people.Person;
import org.wardcast.webadmin.people.PersonDraft;
import org.wardcast.webadmin.people.Role;

/** Everything the program answers to, asked by everybody: in their own ward and in another. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryEndpointEveryRoleTest extends WholeProgram {
  private final Map<Role, Account> ofTheWard = new EnumMap<>(Role.class);
  private final Map<Role, Account> ofTheInstallation = new EnumMap<>(Role.class);
  private WardOfThings own;
  private WardOfThings other;

  @Autowired
  ApplicationContext program;

  @Autowired
  @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

  @BeforeAll
  void twoWardsAndEverybody() {
    own = new WardOfThings(program, "R1");
    other = new WardOfThings(program, "R2");
    for (var role : Role.values()) {
      ofTheWard.put(role, account(person(role, own.unit.id())));
      ofTheInstallation.put(role, account(person(role, null)));
    }
  }

  private Account account(Person person) {
    return people.account(person.login()).orElseThrow();
  }

  static Stream<Endpoint> endpoints() {
    return Table.all();
  }

  @Test
  void everyEndpointHasItsRow() {
    var answered = new TreeMap<String, Integer>();
    mappings.getHandlerMethods().forEach((mapping, method) -> {
      if (method.getBeanType().getName().startsWith("org.wardcast.")) {
        for (var pattern : mapping.getPatternValues()) {
          for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
            answered.merge(verb + " " + pattern, 1, Integer::sum);
          }
        }
      }
    });
    var rows = new TreeMap<String, Integer>();
    Table.all().forEach(row -> rows.merge(row.key(), 1, Integer::sum));
    assertThat(rows.keySet()).as("rows of the table").isEqualTo(answered.keySet());
    // One address may give two things (JSON and CSV): each has to be asked for.
    assertThat(answered)
        .allSatisfy(
            (key, count) -> assertThat(rows.get(key)).as(key).isGreaterThanOrEqualTo(count));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endpoints")
  void whoMayIsAnsweredAndWhoMayNotIsRefused(Endpoint endpoint) {
    var wrong = new ArrayList<String>();
    ofTheWard.forEach((role, who) -> {
      check(endpoint, who, own, endpoint.allowsInUnit(role, true), role + " in their ward", wrong);
      check(endpoint, who, other, endpoint.allowsInUnit(role, false), role + " elsewhere", wrong);
    });
    ofTheInstallation.forEach((role, who) ->
        check(endpoint, who, other, endpoint.allowsEverywhere(role), role + " of all", wrong));
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endpoints")
  void nobodyIsSentToSignIn(Endpoint endpoint) {
    var auditor = Objects.requireNonNull(ofTheWard.get(Role.AUDITOR));
    var answer = answer(endpoint.request(new Belongings(own, auditor)).with(csrf()));
    if (endpoint.open()) {
      assertThat(answer.status).as(answer.toString()).isLessThan(400);
      assertThat(answer.location).as(answer.toString()).doesNotEndWith("/sign-in");
    } else if (endpoint.rest()) {
      assertThat(answer.status).isEqualTo(401);
    } else {
      assertThat(answer.status).isEqualTo(302);
      assertThat(answer.location).endsWith("/sign-in");
    }
  }

  /** Taking the log away is the auditor's; here the same person only approves there. */
  @Test
  void aRightInOneUnitIsNotLentToAnother() {
    var grants =
        List.of(new Grant(Role.AUDITOR, own.unit.id()), new Grant(Role.APPROVER, other.unit.id()));
    var draft = new PersonDraft("hai-vai", "Hai vai", PASSWORD, true, grants);
    var both = account(people.add(draft, "test"));
    var csv = Endpoint.get("/api/v1/airings").accept("text/csv").param("unit", Belongings::unit);
    var wrong = new ArrayList<String>();
    check(csv, both, own, true, "the auditor's ward", wrong);
    check(csv, both, other, false, "the approver's ward", wrong);
    assertThat(wrong).isEmpty();
  }

  private void check(
      Endpoint endpoint,
      Account who,
      WardOfThings ward,
      boolean allowed,
      String name,
      List<String> wrong) {
    var request = endpoint.request(new Belongings(ward, who)).with(user(who)).with(csrf());
    var answer = answer(request);
    boolean right = allowed ? answer.done() : answer.status == endpoint.refusal();
    if (!right) {
      wrong.add("%s should be %s: %s".formatted(name, allowed ? "answered" : "refused", answer));
    }
  }

  /** What came back; only the beginning of it. */
  private record Answer(int status, String location, String body) {
    /** Also a no to what was written, by the rules of the thing and not by anybody's rights. */
    boolean done() {
      return (status < 400 || status == 422) && !location.endsWith("/sign-in");
    }
  }

  private Answer answer(MockHttpServletRequestBuilder request) {
    var result = web.perform(request);
    if (result.getUnresolvedException() != null) {
      return new Answer(500, "", result.getUnresolvedException().toString());
    }
    hangUp(result.getRequest());
    var response = result.getResponse();
    var location = response.getRedirectedUrl();
    var bytes = response.getContentAsByteArray();
    return new Answer(
        response.getStatus(),
        location == null ? "" : location,
        new String(bytes, 0, Math.min(300, bytes.length), java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Live events and what a device hears never end by themselves: the browser goes away. */
  private static void hangUp(MockHttpServletRequest request) {
    var async = (@Nullable MockAsyncContext) request.getAsyncContext();
    if (async == null) {
      return;
    }
    var gone = new AsyncEvent(async, new IOException("the browser went away"));
    for (var listener : List.copyOf(async.getListeners())) {
      try {
        listener.onError(gone);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
