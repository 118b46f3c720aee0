package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.LineFilter;
import org.wardcast.webadmin.airlog.LinesCsv;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The airtime log, to read: JSON by pages, or CSV of everything that was asked for. */
@RestController
@RequestMapping("/api/v1/airings")
@Tag(name = "airings")
class AiringsResource {
  private static final int MOST = 1000;

  private final Airlog airlog;
  private final LinesCsv csv;
  private final Rights rights;
  private final Scope scope;

  AiringsResource(Airlog airlog, LinesCsv csv, Rights rights, Scope scope) {
    this.airlog = airlog;
    this.csv = csv;
    this.rights = rights;
    this.scope = scope;
  }

  /**
   * One line with what belongs to it.
   *
   * @param parts every line of its airing
   * @param corrections of it, oldest first; the last one counts
   */
  record OneLine(AirLine line, List<AirLine> parts, List<AirLine> corrections) {}

  /** A line that concerns all units is for those who see all. */
  @GetMapping("/{number}")
  OneLine one(@AuthenticationPrincipal Account account, @PathVariable long number) {
    rights.requireAnywhere(account, Right.SEE);
    var line = airlog.line(number).orElseThrow();
    if (line.unitId() == 0) {
      rights.requireEverywhere(account, Right.SEE);
    } else {
      rights.require(account, Right.SEE, line.unitId());
    }
    return new OneLine(line, airlog.airing(line.airing()), airlog.airing("corrects/" + number));
  }

  /** Newest first. */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  List<AirLine> lines(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(defaultValue = "") Set<Long> device,
      @RequestParam(defaultValue = "") Set<AirLine.EndState> outcome,
      @RequestParam(defaultValue = "") Set<AirLine.Kind> kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") long offset) {
    var filter = filter(scope.of(account, unit), from, to, device, outcome, kind, q);
    return airlog.lines(filter, Math.max(1, Math.min(limit, MOST)), Math.max(0, offset));
  }

  /** Oldest first, the whole period. Needs the right to take the log away. */
  @GetMapping(produces = "text/csv")
  void csv(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(defaultValue = "") Set<Long> device,
      @RequestParam(defaultValue = "") Set<AirLine.EndState> outcome,
      @RequestParam(defaultValue = "") Set<AirLine.Kind> kind,
      @RequestParam(required = false) @Nullable String q,
      HttpServletResponse response)
      throws IOException {
    var units = scope.of(account, Right.LOG_EXPORT, unit);
    var filter = filter(units, from, to, device, outcome, kind, q);
    response.setContentType("text/csv;charset=UTF-8");
    csv.write(filter, response.getWriter());
  }

  /** Recomputes every hash and the chain. */
  @GetMapping("/chain")
  Airlog.ChainState chain(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return airlog.checkChain();
  }

  private LineFilter filter(
      Collection<Long> units,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Set<Long> device,
      Set<AirLine.EndState> outcome,
      Set<AirLine.Kind> kind,
      @Nullable String q) {
    if (from != null && to != null && to.isBefore(from)) {
      throw new Refusal("to", "web.agenda.order");
    }
    return new LineFilter(from, to, Set.copyOf(units), device, outcome, kind, q);
  }
}
