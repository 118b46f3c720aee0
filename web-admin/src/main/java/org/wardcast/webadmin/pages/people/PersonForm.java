package org.wardcast.webadmin.pages.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.webadmin.people.Grant;
import org.wardcast.webadmin.people.Person;
import org.wardcast.webadmin.people.PersonDraft;
import org.wardcast.webadmin.people.Role;

/**
 * The form as it was typed, so that a refusal loses nothing.
 *
 * @param roles role names, one a row
 * @param units unit ids beside them; {@code 0} is the whole installation
 */
record PersonForm(
    @Nullable Long id,
    String login,
    String name,
    String password,
    boolean enabled,
    List<String> roles,
    List<Long> units) {
  PersonForm {
    login = login == null ? "" : login;
    name = name == null ? "" : name;
    password = password == null ? "" : password;
    roles = roles == null ? List.of() : roles;
    units = units == null ? List.of() : units;
  }

  static PersonForm empty() {
    return new PersonForm(null, "", "", "", true, List.of(), List.of());
  }

  static PersonForm of(Person person) {
    return new PersonForm(
        person.id(),
        person.login(),
        person.name(),
        "",
        person.enabled(),
        person.grants().stream().map(grant -> grant.role().name()).toList(),
        person.grants().stream()
            .map(grant -> grant.unitId() == null ? 0L : grant.unitId())
            .toList());
  }

  PersonDraft draft() {
    var grants = new ArrayList<Grant>();
    for (int i = 0; i < roles.size(); i++) {
      if (roles.get(i).isEmpty()) {
        continue;
      }
      if (i >= units.size() || units.get(i) == null) {
        throw new Refusal("grants", "web.people.unit-missing");
      }
      grants.add(new Grant(role(roles.get(i)), units.get(i) == 0 ? null : units.get(i)));
    }
    return new PersonDraft(
        login, name, password.isEmpty() && id != null ? null : password, enabled, grants);
  }

  private static Role role(String name) {
    try {
      return Role.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new Refusal("grants", "web.people.role-unknown", name);
    }
  }
}
