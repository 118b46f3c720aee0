package org.wardcast.webadmin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.webadmin.WholeProgram;
import org.wardcast.webadmin.people.Role;

/** Bars are dragged with the mouse and with the keyboard, saved for one date or for all, and undone. */
class TimelineInTheBrowserTest extends WholeProgram {
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired
  private Units units;

  @Autowired
  private Devices devices;

  @Autowired
  private Slots slots;

  @Autowired
  private Clock clock;

  @Autowired
  private ZoneId zone;

  private Unit ward;
  private LocalDate day;
  private Slot slot;

  @BeforeEach
  void aSlotInAFewDays() {
    if (!people.anyAdministrator()) {
      person(Role.ADMINISTRATOR, null);
    }
    var code = "TL" + COUNT.incrementAndGet();
    var founded = LocalDate.of(2025, 7, 1);
    ward =
        units.add(code, "Trục " + code, "Phường Trục " + code, UnitKind.WARD, null, founded, "t");
    devices.register(
        new DeviceDraft(
            code, "Cụm 1", code, "LOUDSPEAKER", "simulated", "sim:" + code, List.of(), ""),
        "t");
    day = LocalDate.now(clock.withZone(zone)).plusDays(3);
    slot = slots.create(
        ward.id(),
        "t",
        new SlotDraft(
            "Buổi chiều",
            new Targets(Set.of(ward.id()), Set.of(), Set.of()),
            LocalTime.of(17, 0),
            Duration.ofMinutes(30),
            day,
            "FREQ=DAILY",
            null,
            SlotDraft.WhenLate.JOIN,
            SlotDraft.AfterEmergency.RESUME,
            Duration.ZERO,
            true));
  }

  private Browser planner() {
    var login = person(Role.COMMUNE_OPERATOR, ward.id()).login();
    return Browser.wide(port)
        .signIn(login, PASSWORD)
        .open("/schedule?unit=" + ward.id() + "&day=" + day);
  }

  @Test
  void aBarIsDraggedAnHourForThatDateAndBack() {
    try (var page = planner()) {
      int hour = hour(page);
      page.drag("#timeline .tl-bar", hour);
      page.reads("dialog[open]", "18:00–18:30");
      page.click("dialog[open] [autofocus]");
      page.reads(".tl-said", "18:00–18:30");
      assertThat(slots.changes(day, day))
          .filteredOn(changed -> changed.slotId() == slot.id())
          .allMatch(changed -> LocalTime.of(18, 0).equals(changed.change().start()))
          .hasSize(1);
      page.click(".tl-said button");
      page.reads(".tl-said", "trở lại như trước");
      assertThat(slots.changes(day, day)).noneMatch(changed -> changed.slotId() == slot.id());
    }
  }

  @Test
  void itsEndIsPulledForEveryDate() {
    try (var page = planner()) {
      page.pull("#timeline .tl-bar i", hour(page) / 2);
      page.reads("dialog[open]", "17:00–18:00");
      page.click("dialog[open] button[name=take][value^=slot]");
      page.reads(".tl-said", "17:00–18:00");
      assertThat(slots.find(slot.id()).orElseThrow().plan().length())
          .isEqualTo(Duration.ofHours(1));
    }
  }

  @Test
  void theKeyboardDoesTheSame() {
    try (var page = planner()) {
      page.run("document.querySelector('#timeline .tl-bar').focus()");
      page.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
      assertThat(page.words(".tl-bar.tl-lifted b")).isEqualTo("17:10–17:40");
      page.press(Keys.ESCAPE);
      page.until("it is let go", "!document.querySelector('.tl-lifted')");
      page.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
      page.chord(Keys.SHIFT, Keys.ARROW_RIGHT);
      page.press(Keys.ENTER);
      page.reads("dialog[open]", "16:45–17:20");
      page.press(Keys.ESCAPE);
      page.until(
          "nothing is asked any more", "!document.querySelector('dialog[open], .tl-lifted')");
      page.press(Keys.ARROW_RIGHT);
      page.press(Keys.ENTER);
      page.reads("dialog[open]", "17:05–17:35");
      page.press(Keys.ENTER);
      page.reads(".tl-said", "17:05–17:35");
      assertThat(slots.find(slot.id()).orElseThrow().revision()).isEqualTo(1);
    }
  }

  @Test
  void aClickShowsWhatPlaysAndTheAddressKeepsIt() {
    try (var page = planner()) {
      page.click("#timeline .tl-bar i");
      page.reads("#side", "Buổi chiều");
      page.until("the address has it", "location.search.includes('show=')");
      page.open(page.path());
      page.reads("#side", "Buổi chiều");
    }
  }

  @Test
  void onAPhoneBarsStandBelowOneAnother() {
    var login = person(Role.COMMUNE_OPERATOR, ward.id()).login();
    try (var page = Browser.phone(port).signIn(login, PASSWORD)) {
      for (var path : new String[] {
        "/schedule?unit=" + ward.id() + "&day=" + day,
        "/schedule?view=week&unit=" + ward.id() + "&day=" + day + "&show=" + slot.id() + "@" + day,
        "/schedule/slots/" + slot.id(),
        "/schedule/why?unit=" + ward.id() + "&at=" + day + "T17:05",
        "/schedule/week?unit=" + ward.id() + "&from=" + day
      }) {
        page.open(path);
        assertThat(page.width()).as(path).isLessThanOrEqualTo(390);
        assertThat(page.text()).as(path).contains("Buổi chiều");
      }
    }
  }

  /** An hour on the timeline, in pixels. */
  private static int hour(Browser page) {
    var width = page.run(
        "const t = document.querySelector('section .tl-track');"
            + " return Math.round(60 * t.clientWidth / document.getElementById('timeline').dataset.span);");
    return Integer.parseInt(String.valueOf(width));
  }
}
