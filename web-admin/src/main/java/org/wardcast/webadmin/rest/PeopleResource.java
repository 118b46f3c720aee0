package org.wardcast.webadmin.rest;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.People;
import org.wardcast.webadmin.people.Person;
import org.wardcast.webadmin.people.PersonDraft;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** People and their roles: for administrators of the whole installation. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleResource {
  private final People people;
  private final Rights rights;

  PeopleResource(People people, Rights rights) {
    this.people = people;
    this.rights = rights;
  }

  @GetMapping
  List<Person> all(@AuthenticationPrincipal Account account) {
    rights.requireEverywhere(account, Right.PEOPLE_WRITE);
    return people.all();
  }

  /** Whoever asks. */
  @GetMapping("/me")
  Person me(@AuthenticationPrincipal Account account) {
    return account.person();
  }

  @GetMapping("/{id}")
  Person one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.requireEverywhere(account, Right.PEOPLE_WRITE);
    return people.find(id).orElseThrow();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Person add(@AuthenticationPrincipal Account account, @RequestBody PersonDraft draft) {
    rights.requireEverywhere(account, Right.PEOPLE_WRITE);
    return people.add(draft, account.login());
  }

  @PutMapping("/{id}")
  Person change(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody PersonDraft draft) {
    rights.requireEverywhere(account, Right.PEOPLE_WRITE);
    return people.change(id, draft);
  }
}
