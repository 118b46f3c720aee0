package org.wardcast.webadmin.pages.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardcast.webadmin.audit.AuditFilter;
import org.wardcast.webadmin.audit.Outcome;
import org.wardcast.webadmin.pages.devices.Folded;
import org.wardcast.webadmin.people.Person;

/**
 * Which entries are asked for, as it stands in the address. What cannot be read there is left out.
 *
 * @param who a login, or part of a name
 * @param page from 0
 */
record AuditAsk(
    String who,
    Set<String> nouns,
    Set<Outcome> outcomes,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String q,
    int page) {

  static AuditAsk of(MultiValueMap<String, String> asked) {
    var outcomes = EnumSet.noneOf(Outcome.class);
    for (var outcome : Outcome.values()) {
      if (asked.getOrDefault("outcome", java.util.List.of()).contains(outcome.name())) {
        outcomes.add(outcome);
      }
    }
    var nouns = new HashSet<>(asked.getOrDefault("noun", java.util.List.of()));
    nouns.removeIf(String::isBlank);
    var page = one(asked, "page");
    return new AuditAsk(
        one(asked, "who"),
        nouns,
        outcomes,
        day(one(asked, "from")),
        day(one(asked, "to")),
        one(asked, "q"),
        page.matches("\\d{1,7}") ? Integer.parseInt(page) : 0);
  }

  private static String one(MultiValueMap<String, String> asked, String name) {
    return Objects.requireNonNullElse(asked.getFirst(name), "").strip();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  public boolean backwards() {
    return from != null && to != null && to.isBefore(from);
  }

  AuditFilter filter(Collection<Long> scope, Collection<Person> people) {
    return new AuditFilter(logins(people), scope, nouns, outcomes, from, to, q);
  }

  private Set<String> logins(Collection<Person> people) {
    if (who.isEmpty()) {
      return Set.of();
    }
    var typed = Folded.of(who);
    var found = people.stream()
        .filter(p -> p.login().equals(typed) || Folded.of(p.name()).contains(typed))
        .map(Person::login)
        .collect(Collectors.toSet());
    return found.isEmpty() ? Set.of(who) : found;
  }

  /** This asking as the part of an address behind {@code ?}, without the page. */
  String query(@Nullable Long unit) {
    var query = UriComponentsBuilder.newInstance();
    if (unit != null) {
      query.queryParam("unit", unit);
    }
    if (from != null) {
      query.queryParam("from", from);
    }
    if (to != null) {
      query.queryParam("to", to);
    }
    nouns.forEach(noun -> query.queryParam("noun", noun));
    outcomes.forEach(outcome -> query.queryParam("outcome", outcome));
    query.queryParam("who", "{who}").queryParam("q", "{q}");
    return Objects.requireNonNull(query.encode().buildAndExpand(who, q).getQuery());
  }
}
