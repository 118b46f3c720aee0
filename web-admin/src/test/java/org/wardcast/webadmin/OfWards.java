package org.wardcast.webadmin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.Topics;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Role;

/** The whole program with two wards side by side, and somebody for each role in the first. */
public abstract class OfWards extends WholeProgram {
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired
  protected Units units;

  @Autowired
  protected Devices devices;

  @Autowired
  protected Bulletins bulletins;

  @Autowired
  protected Topics topics;

  protected Unit ward;
  protected Account operator;
  protected Account approver;
  protected Account auditor;

  /** An operator of the ward beside it. */
  protected Account stranger;

  @BeforeEach
  void peopleOfTheWard() {
    if (!people.anyAdministrator()) {
      // Until there is one, every page leads to the set-up.
      person(Role.ADMINISTRATOR, null);
    }
    ward = newWard();
    operator = account(Role.COMMUNE_OPERATOR, ward);
    approver = account(Role.APPROVER, ward);
    auditor = account(Role.AUDITOR, ward);
    stranger = account(Role.COMMUNE_OPERATOR, newWard());
  }

  private Unit newWard() {
    var number = COUNT.incrementAndGet();
    var name = "Phường Thử " + number;
    return units.add(
        "OW" + number, name, name, UnitKind.WARD, null, LocalDate.of(2025, 7, 1), "test");
  }

  /** A loudspeaker that only pretends; a slot needs something to play on. */
  protected void aLoudspeaker() {
    var code = "L" + COUNT.incrementAndGet();
    devices.register(
        new DeviceDraft(
            code,
            "Cụm " + code,
            ward.code(),
            "LOUDSPEAKER",
            "simulated",
            "sim:" + code,
            List.of(),
            ""),
        "test");
  }

  private Account account(Role role, Unit unit) {
    return people.account(person(role, unit.id()).login()).orElseThrow();
  }

  protected MockMvcRequestBuilder get(Account who, String path, Object... names) {
    return web.get().uri(path, names).with(user(who));
  }

  protected MockMvcRequestBuilder post(Account who, String path, Object... names) {
    return web.post().uri(path, names).with(user(who)).with(csrf());
  }

  protected static MockHttpSession session() {
    return new MockHttpSession();
  }

  protected Bulletin bulletin(String title, String text) {
    return bulletins.create(ward.id(), operator.login(), draft(title, text));
  }

  protected Bulletin approved(String title, String text) {
    var made = bulletin(title, text);
    bulletins.submit(made.id(), operator.login());
    return bulletins.approve(made.id(), approver.login());
  }

  private BulletinDraft draft(String title, String text) {
    return new BulletinDraft(
        title,
        topics.all().get(0).id(),
        BulletinClass.NORMAL,
        "vi",
        Tone.NEUTRAL,
        null,
        null,
        null,
        null,
        null,
        text,
        null);
  }
}
