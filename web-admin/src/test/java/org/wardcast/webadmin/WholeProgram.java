package org.wardcast.webadmin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.wardcast.webadmin.people.Grant;
import org.wardcast.webadmin.people.People;
import org.wardcast.webadmin.people.Person;
import org.wardcast.webadmin.people.PersonDraft;
import org.wardcast.webadmin.people.Role;

/**
 * The whole program on a fresh data folder, started once for all tests that extend this. They share
 * what is in it: each makes its own people, units and bulletins.
 */
@SpringBootTest(
    classes = Wardcast.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "wardcast.demo=true")
@AutoConfigureMockMvc
public abstract class WholeProgram {
  protected static final String PASSWORD = "mot cau de nho";
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired
  protected MockMvcTester web;

  @Autowired
  protected People people;

  @LocalServerPort
  protected int port;

  @DynamicPropertySource
  static void dataFolder(DynamicPropertyRegistry properties) {
    properties.add("wardcast.data", WholeProgram::newFolder);
  }

  private static String newFolder() {
    try {
      return Files.createTempDirectory("wardcast-whole").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Somebody new with one role.
   *
   * @param unitId the whole installation if null
   */
  protected Person person(Role role, @Nullable Long unitId) {
    var login =
        role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + COUNT.incrementAndGet();
    var grants = List.of(new Grant(role, unitId));
    return people.add(new PersonDraft(login, "Người " + login, PASSWORD, true, grants), "test");
  }
}
