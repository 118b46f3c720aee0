package org.wardcast.webadmin.pages.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Why;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.layout.Vietnam;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.plan.Choices;
import org.wardcast.webadmin.plan.Reasons;

/** What plays at T on D, and why. */
@Controller
class WhyController {
  private static final int MOST = 1000;
  private static final int NAMED = 6;

  /**
   * One answer, in words.
   *
   * @param who the devices it is for, the first few by name
   */
  record Told(
      String sentence,
      String who,
      List<Device> devices,
      @Nullable Cue cue,
      @Nullable Playlist playlist,
      List<Line> steps) {}

  /** @param occurrence what it speaks of, for a link */
  record Line(String outcome, String sentence, @Nullable String occurrence) {}

  private final Reasons reasons;
  private final Choices choices;
  private final Slots slots;
  private final Playlists playlists;
  private final Devices devices;
  private final UnitChoice choice;
  private final Rights rights;
  private final Objections names;
  private final Names people;
  private final Sentences sentences;
  private final Vietnam words;
  private final Clock clock;
  private final ZoneId zone;

  WhyController(
      Reasons reasons,
      Choices choices,
      Slots slots,
      Playlists playlists,
      Devices devices,
      UnitChoice choice,
      Rights rights,
      Objections names,
      Names people,
      Sentences sentences,
      Vietnam words,
      Clock clock,
      ZoneId zone) {
    this.reasons = reasons;
    this.choices = choices;
    this.slots = slots;
    this.playlists = playlists;
    this.devices = devices;
    this.choice = choice;
    this.rights = rights;
    this.names = names;
    this.people = people;
    this.sentences = sentences;
    this.words = words;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/schedule/why")
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(name = "device", required = false) @Nullable Long deviceId,
      @RequestParam(required = false) @Nullable LocalDateTime at,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var when = at == null
        ? LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES)
        : at;
    var moment = when.atZone(zone).toInstant();
    var all =
        devices.in(choice.scope(account, unit)).stream().filter(Device::enabled).toList();
    var asked = all;
    if (deviceId != null) {
      var device = devices.find(deviceId).orElseThrow();
      rights.require(account, Right.SEE, device.unitId());
      asked = List.of(device);
    }
    model.addAttribute("at", when);
    model.addAttribute("deviceId", deviceId);
    model.addAttribute("options", all.size() <= MOST ? all : List.of());
    model.addAttribute("tooMany", asked.size() > MOST);
    model.addAttribute("when", words.time(moment) + " " + names.day(when.toLocalDate()));
    model.addAttribute("told", asked.size() > MOST ? List.of() : told(asked, moment));
    model.addAttribute("styles", List.of("/static/schedule.css"));
    return "schedule/why";
  }

  private List<Told> told(Collection<Device> asked, Instant moment) {
    var told = new ArrayList<Told>();
    var logins = people.byLogin();
    var day = LocalDate.ofInstant(moment, zone);
    for (var answer : reasons.of(asked, moment)) {
      var cue = answer.cue();
      var who =
          names.names(answer.devices().stream().map(Device::id).limit(NAMED).toList());
      var subject = answer.devices().size() == 1
          ? answer.devices().get(0).name()
          : sentences.of("web.plan.why.devices", answer.devices().size());
      var sentence = cue == null
          ? sentences.of("web.plan.why.silent", subject)
          : sentences.of("web.plan.why.plays", subject, cue.title(), cue.slotName());
      told.add(new Told(
          sentence,
          who,
          answer.devices(),
          cue,
          cue == null ? null : playlist(cue, answer.devices().get(0)),
          answer.steps().stream()
              .map(step -> new Line(
                  step.outcome().name(),
                  sentences.of(step.code(), people(step, logins)),
                  occurrence(step.slotId(), cue, day)))
              .toList()));
    }
    return told;
  }

  /** The plan knows people by their logins; others know them by their names. */
  private static Object[] people(Why.Step step, Map<String, String> logins) {
    var args = step.args().toArray(String[]::new);
    int who = step.code().startsWith("scheduler.why.choice.")
        ? 2
        : step.code().equals("scheduler.why.stopped") ? 0 : args.length;
    if (who < args.length) {
      args[who] = logins.getOrDefault(args[who], args[who]);
    }
    return args;
  }

  private static @Nullable String occurrence(
      @Nullable Long slotId, @Nullable Cue cue, LocalDate day) {
    if (slotId == null) {
      return null;
    }
    return cue != null && cue.slotId() == slotId ? cue.occurrence() : slotId + "@" + day;
  }

  private @Nullable Playlist playlist(Cue cue, Device device) {
    return slots
        .find(cue.slotId())
        .flatMap(slot -> choices.of(slot, cue.date()).at(Place.device(device.id())))
        .flatMap(chosen -> playlists.find(chosen.playlistId()))
        .orElse(null);
  }
}
