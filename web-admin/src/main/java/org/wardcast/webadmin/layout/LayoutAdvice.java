package org.wardcast.webadmin.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.webadmin.people.Account;

/** What the frame around every page needs. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAdvice {
  private final Menu menu;
  private final UnitChoice choice;
  private final LevelNotices levels;
  private final WaitingRequests requests;
  private final OwedReports owed;
  private final Vietnam words;
  private final Clock clock;
  private final ZoneId zone;

  LayoutAdvice(
      Menu menu,
      UnitChoice choice,
      LevelNotices levels,
      WaitingRequests requests,
      OwedReports owed,
      Vietnam words,
      Clock clock,
      ZoneId zone) {
    this.menu = menu;
    this.choice = choice;
    this.levels = levels;
    this.requests = requests;
    this.owed = owed;
    this.words = words;
    this.clock = clock;
    this.zone = zone;
  }

  @ModelAttribute("menu")
  List<Menu.Entry> menu(@AuthenticationPrincipal @Nullable Account account) {
    return account == null ? List.of() : menu.of(account);
  }

  @ModelAttribute("path")
  String path(HttpServletRequest request) {
    return request.getRequestURI();
  }

  @ModelAttribute("account")
  @Nullable Account account(@AuthenticationPrincipal @Nullable Account account) {
    return account;
  }

  /** The unit whose things are shown; null: everything the person may see. */
  @ModelAttribute("unit")
  @Nullable Unit unit(@AuthenticationPrincipal @Nullable Account account, HttpServletRequest request) {
    return account == null ? null : choice.of(account, request).orElse(null);
  }

  @ModelAttribute("raised")
  List<LevelNotices.Notice> raised(
      @AuthenticationPrincipal @Nullable Account account, HttpServletRequest request) {
    return account == null || part(request)
        ? List.of()
        : levels.of(account, choice.of(account, request).orElse(null));
  }

  @ModelAttribute("waitingRequests")
  long waitingRequests(
      @AuthenticationPrincipal @Nullable Account account, HttpServletRequest request) {
    return account == null || part(request) ? 0 : requests.of(account);
  }

  /** Reports that the person's own units have to send now, or very soon. */
  @ModelAttribute("owedReports")
  List<ReportState> owedReports(
      @AuthenticationPrincipal @Nullable Account account, HttpServletRequest request) {
    return account == null || part(request) ? List.of() : owed.of(account);
  }

  /** Only a part of a page, without the frame. */
  private static boolean part(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  @ModelAttribute("words")
  Vietnam words() {
    return words;
  }

  @ModelAttribute("lang")
  String lang(Locale locale) {
    return locale.getLanguage();
  }

  /** So that a browser elsewhere shows the installation's hours. */
  @ModelAttribute("zone")
  String zone() {
    return zone.getId();
  }

  @ModelAttribute("nowMillis")
  long nowMillis() {
    return clock.millis();
  }
}
