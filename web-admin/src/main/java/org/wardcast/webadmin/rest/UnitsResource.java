package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Administrative units and residential areas. They are public facts: whoever sees anything sees them. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "units")
class UnitsResource {
  private static final int MOST = 200;

  private final Units units;
  private final Rights rights;
  private final Sentences sentences;
  private final Clock clock;
  private final ZoneId zone;

  UnitsResource(Units units, Rights rights, Sentences sentences, Clock clock, ZoneId zone) {
    this.units = units;
    this.rights = rights;
    this.sentences = sentences;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * @param q part of a name or a code; without it the children of {@code parent}
   * @param on the day whose units are meant; today
   */
  @GetMapping
  List<Unit> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Long parent,
      @RequestParam(required = false) @Nullable LocalDate on) {
    rights.requireAnywhere(account, Right.SEE);
    var day = on == null ? LocalDate.now(clock.withZone(zone)) : on;
    return q == null || q.isBlank() ? units.children(parent, day) : units.search(q, day, MOST);
  }

  @GetMapping("/{id}")
  Unit one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.requireAnywhere(account, Right.SEE);
    return units.find(id).orElseThrow();
  }

  @PostMapping(path = "/import", consumes = "text/csv")
  ImportAnswer importCsv(@AuthenticationPrincipal Account account, HttpServletRequest request)
      throws IOException {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    return ImportAnswer.of(units.importCsv(request.getInputStream(), account.login()), sentences);
  }
}
