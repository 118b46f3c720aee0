package org.wardcast.webadmin.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardcast.webadmin.WholeProgram;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Accounts;
import org.wardcast.webadmin.people.Grant;
import org.wardcast.webadmin.people.PersonDraft;
import org.wardcast.webadmin.people.Role;

/** A secret is put into every form there is, under all its names, and then looked for in the trail. */
class NoSecretIsKeptTest extends WholeProgram {
  private static final String SECRET = "Bi-mat-7391-khong-ai-biet";
  private static final Set<String> NAMES = Set.of(
      "password",
      "again",
      "setupCode",
      "apiKey",
      "key",
      "token",
      "secret",
      "oldPassword",
      "totpCode");
  private static final String BODY = """
      {"password": "%1$s", "person": {"password": "%1$s", "token": "%1$s"},
       "settings": "broker=a;password=%1$s", "address": "rtsp://user:%1$s@10.0.0.7/live"}
      """.formatted(SECRET);

  @Autowired
  ApplicationContext program;

  @Autowired
  Accounts accounts;

  @Autowired
  JdbcClient db;

  @Test
  void whateverFormASecretIsTypedInto() {
    var ward = new WardOfThings(program, "S1");
    var who = everything();
    long before = entries();
    Table.all().filter(row -> !row.method.equals(HttpMethod.GET)).forEach(row -> {
      var request = row.request(new Belongings(ward, who)).with(user(who)).with(csrf());
      NAMES.forEach(name -> request.param(name, SECRET));
      web.perform(request);
      if (row.rest()) {
        web.perform(row.request(new Belongings(ward, who))
            .with(user(who))
            .contentType(MediaType.APPLICATION_JSON)
            .content(BODY));
      }
    });
    assertThat(entries()).as("entries in the trail").isGreaterThan(before + 100);
    assertThat(
            db.sql("select endpoint || ' ' || input from web_audit where said || input || who || "
                    + "thing_name || folded like :secret or folded like :folded")
                .param("secret", "%" + SECRET + "%")
                .param("folded", "%bi-mat-7391%")
                .query(String.class)
                .list())
        .isEmpty();
    assertThat(db.sql("select count(*) from web_audit where input like '%•••%'")
            .query(Long.class)
            .single())
        .as("entries with something masked")
        .isGreaterThan(50);
  }

  private long entries() {
    return Objects.requireNonNull(
        db.sql("select count(*) from web_audit").query(Long.class).single());
  }

  private Account everything() {
    var grants = List.of(new Grant(Role.ADMINISTRATOR, null), new Grant(Role.CENTRAL_STAFF, null));
    people.add(new PersonDraft("lam-het", "Làm hết", PASSWORD, true, grants), "test");
    return accounts.loadUserByUsername("lam-het");
  }
}
