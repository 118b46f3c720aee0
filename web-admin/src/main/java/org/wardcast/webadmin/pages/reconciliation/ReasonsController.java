package org.wardcast.webadmin.pages.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.Discrepancy;
import org.wardcast.scheduler.proof.Reconciliation;
import org.wardcast.scheduler.proof.UnitDay;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Reasons for a group of differences, and the lock of the day. */
@Controller
@RequestMapping("/reconciliation")
class ReasonsController {
  private final Reconciliation desk;
  private final DayViews views;
  private final Units units;
  private final Rights rights;

  ReasonsController(Reconciliation desk, DayViews views, Units units, Rights rights) {
    this.desk = desk;
    this.views = views;
    this.units = units;
    this.rights = rights;
  }

  /**
   * @param listed the devices were listed one by one, and only those left ticked are meant
   */
  @PostMapping("/reasons")
  String explain(
      @AuthenticationPrincipal Account account,
      @RequestParam long unit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam String key,
      @RequestParam(defaultValue = "false") boolean listed,
      @RequestParam(name = "airing", required = false) @Nullable List<String> ticked,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String words,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    require(account, Right.RECONCILE, unit);
    var group = find(desk.of(unit, day), key);
    var airings = group.airings().stream().map(Compared::airing).toList();
    if (listed) {
      var chosen = ticked == null ? List.<String>of() : ticked;
      airings = airings.stream().filter(chosen::contains).toList();
    }
    desk.explain(unit, day, airings, cause, words, account.login());
    return again(account, unit, day, key, htmx, model);
  }

  @PostMapping("/reasons/undo")
  String undo(
      @AuthenticationPrincipal Account account,
      @RequestParam long unit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam String key,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    require(account, Right.RECONCILE, unit);
    var group = find(desk.of(unit, day), key);
    // Who never had a reason has nothing to take back.
    var airings = group.airings().stream()
        .map(Compared::airing)
        .filter(airing -> !desk.explanations(airing).isEmpty())
        .toList();
    desk.undo(unit, day, airings, account.login());
    return again(account, unit, day, key, htmx, model);
  }

  private String again(
      Account account, long unit, LocalDate day, String key, @Nullable String htmx, Model model) {
    var ask = new DayAsk(unit, day, null, false);
    if (htmx == null) {
      return "redirect:" + ask.here();
    }
    var now = desk.of(unit, day);
    model.addAttribute("ask", ask);
    model.addAttribute("page", views.day(account, now, ask));
    model.addAttribute("g", DayViews.group(find(now, key)));
    return "reconciliation/said";
  }

  private static Discrepancy find(UnitDay day, String key) {
    return day.discrepancies().stream()
        .filter(d -> d.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new Refusal("airings", "scheduler.reconcile.changed"));
  }

  @PostMapping("/locks")
  String lock(
      @AuthenticationPrincipal Account account,
      @RequestParam long unit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      RedirectAttributes redirect) {
    require(account, Right.DAY_LOCK, unit);
    redirect.addFlashAttribute("locked", desk.lock(unit, day, account.login()));
    return "redirect:" + new DayAsk(unit, day, null, false).here();
  }

  private void require(Account account, Right right, long unit) {
    if (units.find(unit).isEmpty()) {
      throw new NoSuchElementException("unit " + unit);
    }
    rights.require(account, right, unit);
  }
}
