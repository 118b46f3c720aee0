package org.wardcast.webadmin.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.People;
import org.wardcast.webadmin.people.Role;

/** Fills an empty installation for the demo. */
@Component
public class Demo {
  private static final String WARD = "24781";
  private static final String PROVINCE = "68";

  /** An account that was made, with its password. */
  public record Login(String name, String password, Role role) {}

  /** What there is to see. */
  public record Ready(List<Login> logins, ZonedDateTime firstSession) {}

  private final DemoWard ward;
  private final DemoPeople demoPeople;
  private final DemoProgramme programme;
  private final DemoPlan plan;
  private final Units units;
  private final People people;
  private final Clock clock;
  private final ZoneId zone;

  Demo(
      DemoWard ward,
      DemoPeople demoPeople,
      DemoProgramme programme,
      DemoPlan plan,
      Units units,
      People people,
      Clock clock,
      ZoneId zone) {
    this.ward = ward;
    this.demoPeople = demoPeople;
    this.programme = programme;
    this.plan = plan;
    this.units = units;
    this.people = people;
    this.clock = clock;
    this.zone = zone;
  }

  /** Only an installation nobody has used yet may be filled with invented things. */
  public boolean fits() {
    return !people.anyAdministrator();
  }

  /** On a folder that an earlier demo filled: only what runs beside the program is missing. */
  public void resume() throws IOException {
    ward.wakeFarEnds();
  }

  public Ready fill() throws IOException {
    ward.make();
    var today = LocalDate.now(clock.withZone(zone));
    long wardId = units.byCode(WARD, today).orElseThrow().id();
    long provinceId = units.byCode(PROVINCE, today).orElseThrow().id();
    var logins = demoPeople.make(wardId, provinceId);
    var session = programme.make(wardId);
    plan.make(provinceId, wardId, session.playlistId(), session.start());
    return new Ready(logins, session.start());
  }
}
