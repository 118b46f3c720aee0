package org.wardcast.webadmin.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.webadmin.people.Grant;
import org.wardcast.webadmin.people.People;
import org.wardcast.webadmin.people.PersonDraft;
import org.wardcast.webadmin.people.Role;

/** One person for each role, with a password made up at this start: there is no default one. */
@Component
class DemoPeople {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 12;

  private final People people;
  private final SecureRandom random = new SecureRandom();

  DemoPeople(People people) {
    this.people = people;
  }

  List<Demo.Login> make(long wardId, long provinceId) {
    var made = new ArrayList<Demo.Login>();
    made.add(make("quantri", "Nguyễn Văn Quản", Role.ADMINISTRATOR, null));
    made.add(make("canbo", "Trần Thị Mai", Role.COMMUNE_OPERATOR, wardId));
    made.add(make("lanhdao", "Lê Văn Hùng", Role.APPROVER, wardId));
    made.add(make("tinh", "Phạm Thu Hà", Role.CENTRAL_STAFF, provinceId));
    made.add(make("kythuat", "Hoàng Đức Anh", Role.TECHNICIAN, wardId));
    made.add(make("kiemtra", "Vũ Thị Lan", Role.AUDITOR, provinceId));
    return made;
  }

  private Demo.Login make(String login, String name, Role role, @Nullable Long unitId) {
    var password = new StringBuilder();
    for (int i = 0; i < PASSWORD_LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    people.add(
        new PersonDraft(login, name, password.toString(), true, List.of(new Grant(role, unitId))),
        "demo");
    return new Demo.Login(login, password.toString(), role);
  }
}
