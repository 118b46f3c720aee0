package org.wardcast.webadmin.people;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The trace keeps logins; pages show what a person is called. */
@Component
public class Names {
  private final People people;

  Names(People people) {
    this.people = people;
  }

  /** Name by login; who is not in it is shown by the login. */
  public Map<String, String> byLogin() {
    return people.all().stream().collect(Collectors.toMap(Person::login, Person::name));
  }
}
