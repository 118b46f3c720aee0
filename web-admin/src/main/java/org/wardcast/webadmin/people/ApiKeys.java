package org.wardcast.webadmin.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.Refusal;

/**
 * API keys. Only a hash is kept: 256 random bits need no slow one. The prefix lets a scanner find a
 * key that was left in a file.
 */
@Repository
public class ApiKeys {
  private static final String PREFIX = "wardcast_";
  private static final int RANDOM_BYTES = 32;
  private static final int LONGEST_NAME = 100;
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  /** The key as it is handed over, once. */
  public record Made(ApiKey key, String secret) {}

  private final JdbcClient write;
  private final JdbcClient read;
  private final People people;
  private final PeopleStore store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiKeys(
      JdbcClient write,
      @Qualifier("reader") JdbcClient read,
      People people,
      PeopleStore store,
      Clock clock) {
    this.write = write;
    this.read = read;
    this.people = people;
    this.store = store;
    this.clock = clock;
  }

  public Made make(long personId, String name) {
    if (name.isBlank()) {
      throw new Refusal("name", "web.api-keys.name-missing");
    }
    if (name.strip().length() > LONGEST_NAME) {
      throw new Refusal("name", "web.api-keys.name-long", String.valueOf(LONGEST_NAME));
    }
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var id = new GeneratedKeyHolder();
    write
        .sql("""
            insert into web_api_keys (person_id, name, key_hash, created_at)
            values (:person, :name, :hash, :at)
            """)
        .param("person", personId)
        .param("name", name.strip())
        .param("hash", hash(secret))
        .param("at", clock.millis())
        .update(id, "id");
    return new Made(find(Objects.requireNonNull(id.getKey()).longValue()).orElseThrow(), secret);
  }

  public Optional<ApiKey> find(long id) {
    return read.sql("select * from web_api_keys where id = :id")
        .param("id", id)
        .query((row, n) -> key(row))
        .optional();
  }

  public List<ApiKey> of(long personId) {
    return read.sql("select * from web_api_keys where person_id = :person order by id desc")
        .param("person", personId)
        .query((row, n) -> key(row))
        .list();
  }

  public void revoke(long id) {
    write
        .sql("update web_api_keys set revoked_at = :at where id = :id and revoked_at is null")
        .param("at", clock.millis())
        .param("id", id)
        .update();
  }

  /** A key with whom it acts for. */
  public record Used(ApiKey key, Account account) {}

  /** Whose key this is; empty if it is unknown, revoked, or its person may not sign in. */
  public Optional<Used> use(String secret) {
    var found = read.sql("select * from web_api_keys where key_hash = :hash and revoked_at is null")
        .param("hash", hash(secret))
        .query((row, n) -> key(row))
        .optional();
    found.ifPresent(this::noteUse);
    return found.flatMap(key -> store
        .find(key.personId())
        .flatMap(person -> people.account(person.login()))
        .filter(account -> account.isEnabled() && account.isAccountNonLocked())
        .map(account -> new Used(key, account)));
  }

  private void noteUse(ApiKey key) {
    var now = clock.instant();
    if (key.lastUsed() == null || key.lastUsed().plus(USE_NOTED_EVERY).isBefore(now)) {
      write
          .sql("update web_api_keys set last_used = :at where id = :id")
          .param("at", now.toEpochMilli())
          .param("id", key.id())
          .update();
    }
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getString("name"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        instant(row, "last_used"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
