package org.wardcast.webadmin.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;

/** The people who may sign in. */
@Service
public class People {
  private static final int SHORTEST_PASSWORD = 10;
  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_NAME = 100;
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

  private final PeopleStore store;
  private final PasswordEncoder passwords;
  private final TransactionOperations transactions;
  private final Units units;
  private final Clock clock;

  People(
      PeopleStore store,
      PasswordEncoder passwords,
      TransactionOperations transactions,
      Units units,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.transactions = transactions;
    this.units = units;
    this.clock = clock;
  }

  /** False on the first run, until somebody typed the set-up code. */
  public boolean anyAdministrator() {
    return store.countAdministrators() > 0;
  }

  public List<Person> all() {
    return store.all();
  }

  public Optional<Person> find(long id) {
    return store.find(id);
  }

  /** @throws Refusal naming the field */
  public Person add(PersonDraft draft, String who) {
    var login = login(draft.login());
    if (!LOGIN.matcher(login).matches()) {
      throw new Refusal("login", "web.people.login-shape");
    }
    var hash = passwords.encode(checkedPassword(draft.password() == null ? "" : draft.password()));
    check(draft);
    try {
      var id = transactions.execute(tx -> {
        var added = store.insert(login, draft.name().strip(), hash, clock.instant(), who);
        store.replaceGrants(added, draft.grants());
        return added;
      });
      return store.find(id).orElseThrow();
    } catch (DataAccessException e) {
      // SQLite's own word for a duplicate is not translated, so the table is asked.
      if (store.credentials(login).isPresent()) {
        throw new Refusal("login", "web.people.login-taken", login);
      }
      throw e;
    }
  }

  /** The login never changes: it stands in the airtime log. */
  public Person change(long id, PersonDraft draft) {
    check(draft);
    var present = store.find(id).orElseThrow();
    var hash = draft.password() == null || draft.password().isEmpty()
        ? null
        : passwords.encode(checkedPassword(draft.password()));
    transactions.executeWithoutResult(tx -> {
      store.update(id, draft.name().strip(), draft.enabled(), hash);
      store.replaceGrants(id, draft.grants());
      if (store.countAdministratorsNow() == 0) {
        throw new Refusal("grants", "web.people.last-administrator", present.name());
      }
    });
    return store.find(id).orElseThrow();
  }

  private void check(PersonDraft draft) {
    if (draft.name().isBlank()) {
      throw new Refusal("name", "web.people.name-missing");
    }
    if (draft.name().strip().length() > LONGEST_NAME) {
      throw new Refusal("name", "web.people.name-long", String.valueOf(LONGEST_NAME));
    }
    for (var grant : draft.grants()) {
      if (grant.unitId() == null) {
        continue;
      }
      var unit = units.find(grant.unitId());
      if (unit.isEmpty()) {
        throw new Refusal("grants", "web.people.unit-unknown");
      }
      if (unit.get().kind() == UnitKind.AREA) {
        throw new Refusal("grants", "web.people.unit-too-small", unit.get().name());
      }
      if (unit.get().kind() == UnitKind.GROUP) {
        throw new Refusal("grants", "web.people.unit-group", unit.get().fullName());
      }
    }
  }

  private static String checkedPassword(String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new Refusal("password", "web.people.password-short", SHORTEST_PASSWORD);
    }
    return password;
  }

  /** As it is kept, however it was typed: wrong passwords for "MAI" count for "mai". */
  static String login(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  public Optional<Account> account(String login) {
    return store
        .credentials(login(login))
        .map(c -> new Account(c.person(), c.hash(), locked(c.person())));
  }

  private boolean locked(Person person) {
    Instant until = person.lockedUntil();
    return until != null && until.isAfter(clock.instant());
  }
}
