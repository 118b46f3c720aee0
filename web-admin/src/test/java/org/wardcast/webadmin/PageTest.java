package org.wardcast.webadmin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Accounts;
import org.wardcast.webadmin.people.Role;

/** Pages asked for by somebody with one role; each test has wards and devices of its own. */
public abstract class PageTest extends WholeProgram {
  private static final AtomicInteger WARDS = new AtomicInteger();

  @Autowired
  protected Units units;

  @Autowired
  protected Devices devices;

  @Autowired
  protected Accounts accounts;

  @Autowired
  protected Clock clock;

  @Autowired
  protected ZoneId zone;

  /** Without one every page leads to the first run. */
  @BeforeEach
  void someoneRunsTheHouse() {
    if (!people.anyAdministrator()) {
      person(Role.ADMINISTRATOR, null);
    }
  }

  protected Account account(Role role, @Nullable Long unitId) {
    return accounts.loadUserByUsername(person(role, unitId).login());
  }

  protected LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /** A province with one ward, which has one area; codes are the ward's with {@code P} or {@code -01}. */
  protected Unit ward() {
    var code = "W" + WARDS.incrementAndGet();
    var rows = """
        code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon
        P%1$s,Tỉnh %1$s,Tỉnh %1$s,PROVINCE,,2025-07-01,,,
        %1$s,Phường Cầu Đất %1$s,Phường Cầu Đất %1$s,WARD,P%1$s,2025-07-01,,,
        %1$s-01,Tổ 1 %1$s,Tổ dân phố 1 %1$s,AREA,%1$s,2025-07-01,,,
        """.formatted(code);
    units.importCsv(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "test");
    return units.byCode(code, today()).orElseThrow();
  }

  protected Device loudspeaker(Unit ward, String code, String name) {
    return devices.register(
        new DeviceDraft(
            code,
            name,
            ward.code(),
            "LOUDSPEAKER",
            "simulated",
            "sim:" + code,
            List.of(ward.code() + "-01"),
            ""),
        "test");
  }

  protected MvcTestResult get(Account account, String address) {
    return web.get().uri(address).with(user(account)).exchange();
  }

  /** As htmx asks, to swap in what comes into the element of that id. */
  protected MvcTestResult get(Account account, String address, String target) {
    return web.get()
        .uri(address)
        .header("HX-Request", "true")
        .header("HX-Target", target)
        .with(user(account))
        .exchange();
  }

  /** @param form names and values by turns */
  protected MvcTestResult post(Account account, String address, String... form) {
    var request = web.post().uri(address).with(user(account)).with(csrf());
    for (int i = 0; i < form.length; i += 2) {
      request.formField(form[i], form[i + 1]);
    }
    return request.exchange();
  }

  protected MvcTestResult postCsv(Account account, String address, String csv) {
    return web.post()
        .uri(address)
        .contentType("text/csv")
        .content(csv.getBytes(StandardCharsets.UTF_8))
        .with(user(account))
        .with(csrf())
        .exchange();
  }

  protected static String text(MvcTestResult result) {
    if (result.getUnresolvedException() != null) {
      throw new AssertionError(result.getUnresolvedException());
    }
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
