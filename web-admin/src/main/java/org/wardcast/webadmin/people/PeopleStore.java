package org.wardcast.webadmin.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class PeopleStore {
  record Credentials(Person person, String hash) {}

  private final JdbcClient write;
  private final JdbcClient read;

  PeopleStore(JdbcClient write, @Qualifier("reader") JdbcClient read) {
    this.write = write;
    this.read = read;
  }

  List<Person> all() {
    var grants = grants();
    return read.sql("select * from web_people order by name, login")
        .query((row, n) -> person(row, grants.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  Optional<Person> find(long id) {
    return read.sql("select * from web_people where id = :id")
        .param("id", id)
        .query((row, n) -> person(row, grantsOf(id)))
        .optional();
  }

  Optional<Credentials> credentials(String login) {
    return read.sql("select * from web_people where login = :login")
        .param("login", login)
        .query((row, n) -> new Credentials(
            person(row, grantsOf(row.getLong("id"))), row.getString("password_hash")))
        .optional();
  }

  long insert(String login, String name, String hash, Instant at, String who) {
    var key = new GeneratedKeyHolder();
    write
        .sql("""
            insert into web_people (login, name, password_hash, created_at, created_by)
            values (:login, :name, :hash, :at, :who)
            """)
        .param("login", login)
        .param("name", name)
        .param("hash", hash)
        .param("at", at.toEpochMilli())
        .param("who", who)
        .update(key, "id");
    return java.util.Objects.requireNonNull(key.getKey()).longValue();
  }

  void update(long id, String name, boolean enabled, @Nullable String hash) {
    write
        .sql("update web_people set name = :name, enabled = :enabled where id = :id")
        .param("name", name)
        .param("enabled", enabled ? 1 : 0)
        .param("id", id)
        .update();
    if (hash != null) {
      write.sql("""
              update web_people set password_hash = :hash, failures = 0, locked_until = null
              where id = :id
              """).param("hash", hash).param("id", id).update();
    }
  }

  void replaceGrants(long id, List<Grant> grants) {
    write.sql("delete from web_grants where person_id = :id").param("id", id).update();
    for (var grant : List.copyOf(new java.util.LinkedHashSet<>(grants))) {
      write
          .sql("insert into web_grants (person_id, role, unit_id) values (:id, :role, :unit)")
          .param("id", id)
          .param("role", grant.role().name())
          .param("unit", grant.unitId())
          .update();
    }
  }

  int countAdministrators() {
    return administrators(read);
  }

  /** As the open transaction sees it. */
  int countAdministratorsNow() {
    return administrators(write);
  }

  private static int administrators(JdbcClient client) {
    return client.sql("""
            select count(*) from web_people p join web_grants g on g.person_id = p.id
            where p.enabled = 1 and g.role = 'ADMINISTRATOR' and g.unit_id is null
            """).query(Integer.class).single();
  }

  /** One more wrong password. @return how many there are now */
  int failed(String login) {
    write
        .sql("update web_people set failures = failures + 1 where login = :login")
        .param("login", login)
        .update();
    return write
        .sql("select failures from web_people where login = :login")
        .param("login", login)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  void lock(String login, Instant until) {
    write
        .sql("update web_people set locked_until = :until, failures = 0 where login = :login")
        .param("until", until.toEpochMilli())
        .param("login", login)
        .update();
  }

  void succeeded(String login) {
    write.sql("""
            update web_people set failures = 0, locked_until = null
            where login = :login and (failures > 0 or locked_until is not null)
            """).param("login", login).update();
  }

  private Map<Long, List<Grant>> grants() {
    var all = new HashMap<Long, List<Grant>>();
    read.sql("select * from web_grants").query(row -> {
      all.computeIfAbsent(row.getLong("person_id"), id -> new ArrayList<>()).add(grant(row));
    });
    return all;
  }

  private List<Grant> grantsOf(long id) {
    return read.sql("select * from web_grants where person_id = :id")
        .param("id", id)
        .query((row, n) -> grant(row))
        .list();
  }

  private static Grant grant(ResultSet row) throws SQLException {
    var role = Role.valueOf(row.getString("role"));
    long unit = row.getLong("unit_id");
    return new Grant(role, row.wasNull() ? null : unit);
  }

  private static Person person(ResultSet row, List<Grant> grants) throws SQLException {
    long until = row.getLong("locked_until");
    var lockedUntil = row.wasNull() ? null : Instant.ofEpochMilli(until);
    return new Person(
        row.getLong("id"),
        row.getString("login"),
        row.getString("name"),
        row.getInt("enabled") == 1,
        lockedUntil,
        grants);
  }
}
