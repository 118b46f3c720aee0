package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.scheduler.planning.Holiday;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Right;

/** Holidays, solar and lunar, and the dates they fall on. */
@RestController
@RequestMapping("/api/v1/day-book")
@Tag(name = "day-book")
class DayBookResource {
  private static final int LONGEST_YEARS = 10;

  /** A holiday; without a unit it holds everywhere, without a year every year, without days one. */
  record Wanted(
      @Nullable Long unitId,
      @Nullable String name,
      @Nullable Boolean lunar,
      int day,
      int month,
      @Nullable Integer year,
      @Nullable Integer days) {
    Holiday holiday() {
      return new Holiday(
          0,
          unitId,
          name == null ? "" : name.strip(),
          Boolean.TRUE.equals(lunar),
          day,
          month,
          year,
          days == null ? 1 : days);
    }
  }

  private final DayBook book;
  private final Concerns concerns;

  DayBookResource(DayBook book, Concerns concerns) {
    this.book = book;
    this.concerns = concerns;
  }

  @GetMapping
  List<Holiday> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    var shown = concerns.of(account, unit);
    return book.holidays().stream().filter(h -> shown.has(h.unitId())).toList();
  }

  /** Both days included, at most ten years. */
  @GetMapping("/dates")
  List<DayBook.Kept> dates(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    concerns.of(account, unit);
    if (to.isBefore(from)) {
      throw new Refusal("to", "web.agenda.order");
    }
    if (to.isAfter(from.plusYears(LONGEST_YEARS))) {
      throw new Refusal("to", "web.agenda.long", LONGEST_YEARS * 365);
    }
    return book.between(unit, from, to);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Holiday add(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    concerns.requireWrite(account, Right.PLAN_RULE, wanted.unitId());
    return book.add(wanted.holiday(), account.login());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable long id) {
    var holiday = book.holidays().stream().filter(h -> h.id() == id).findFirst().orElseThrow();
    concerns.requireWrite(account, Right.PLAN_RULE, holiday.unitId());
    book.remove(id, account.login());
  }
}
