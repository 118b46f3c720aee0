package org.wardcast.webadmin.pages.schedule;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.people.SlotRights;

/** The week, and one occurrence at its side with what plays in it and why. */
@Controller
@RequestMapping("/schedule")
class ScheduleController {
  private final Programme programme;
  private final Slots slots;
  private final Playlists playlists;
  private final Devices devices;
  private final UnitChoice choice;
  private final Rights rights;
  private final SlotRights slotRights;
  private final Clock clock;
  private final ZoneId zone;

  ScheduleController(
      Programme programme,
      Slots slots,
      Playlists playlists,
      Devices devices,
      UnitChoice choice,
      Rights rights,
      SlotRights slotRights,
      Clock clock,
      ZoneId zone) {
    this.programme = programme;
    this.slots = slots;
    this.playlists = playlists;
    this.devices = devices;
    this.choice = choice;
    this.rights = rights;
    this.slotRights = slotRights;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate week,
      @RequestParam(required = false) @Nullable String show,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var now = clock.instant();
    var day = week == null ? LocalDate.ofInstant(now, zone) : week;
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var from = monday.atStartOfDay(zone).toInstant();
    var to = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
    var scope = choice.scope(account, unit);
    var ids = devices.in(scope).stream().map(Device::id).collect(Collectors.toSet());
    var occurrences = programme.occurrences(from, to).stream()
        .filter(o -> scope.isEmpty()
            || scope.contains(o.slot().ownerUnitId())
            || o.cues().stream().anyMatch(c -> c.deviceIds().stream().anyMatch(ids::contains)))
        .toList();
    model.addAttribute("week", Week.of(monday, occurrences, now, zone));
    model.addAttribute("mayPlan", rights.mayAnywhere(account, Right.SLOT_WRITE));
    model.addAttribute("styles", List.of("/static/schedule.css"));
    if (show != null) {
      occurrence(account, show, model);
    }
    return "schedule/page";
  }

  /** The side panel: what plays in this occurrence, in which order, on what, and why. */
  @GetMapping("/occurrences/{id}")
  String occurrence(
      @AuthenticationPrincipal Account account, @PathVariable String id, Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var occurrence = find(id);
    var slot = occurrence.slot();
    var reached = occurrence.cues().stream()
        .flatMap(cue -> cue.deviceIds().stream())
        .distinct()
        .flatMap(device -> devices.find(device).stream())
        .toList();
    boolean mayPlan = rights.may(account, Right.SLOT_WRITE, slot.ownerUnitId());
    // Somebody else's slot is seen by whoever owns a device in it.
    if (reached.stream().noneMatch(device -> rights.may(account, Right.SEE, device.unitId()))) {
      rights.require(account, Right.SEE, slot.ownerUnitId());
    }
    model.addAttribute("occurrence", occurrence);
    model.addAttribute("devices", reached);
    model.addAttribute(
        "dayPlaylist", slots.playlistOn(slot.id(), occurrence.date()).orElse(null));
    model.addAttribute(
        "playlists", mayPlan ? playlists.list(List.of(slot.ownerUnitId())) : List.of());
    model.addAttribute("mayChange", mayPlan && occurrence.end().isAfter(clock.instant()));
    return "schedule/occurrence";
  }

  /** Another playlist for this one date; none goes back to the standing one. */
  @PostMapping("/occurrences/{id}/playlist")
  String playlist(
      @AuthenticationPrincipal Account account,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Long playlistId,
      RedirectAttributes redirect) {
    var occurrence = find(id);
    rights.require(account, Right.SLOT_WRITE, occurrence.slot().ownerUnitId());
    slotRights.requirePlaylist(account, playlistId, occurrence.slot().plan().playlistId());
    slots.playlistFor(occurrence.slot().id(), occurrence.date(), playlistId, account.login());
    redirect.addFlashAttribute("saved", occurrence.slot().plan().name());
    redirect.addAttribute("week", occurrence.date());
    redirect.addAttribute("show", id);
    return "redirect:/schedule";
  }

  private Occurrence find(String id) {
    int at = id.indexOf('@');
    try {
      var date = LocalDate.parse(id.substring(at + 1));
      var from = date.atStartOfDay(zone).toInstant();
      var to = date.plusDays(2).atStartOfDay(zone).toInstant();
      return programme.occurrences(from, to).stream()
          .filter(occurrence -> occurrence.id().equals(id))
          .findFirst()
          .orElseThrow();
    } catch (java.time.format.DateTimeParseException e) {
      throw new java.util.NoSuchElementException(id);
    }
  }
}
