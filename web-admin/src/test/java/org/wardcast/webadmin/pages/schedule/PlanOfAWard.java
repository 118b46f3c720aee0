package org.wardcast.webadmin.pages.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.Topics;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Role;

/** A province with one ward, its panel, its people, and something to play. */
abstract class PlanOfAWard extends PageTest {
  @Autowired
  protected Slots slots;

  @Autowired
  protected Playlists playlists;

  @Autowired
  private Bulletins bulletins;

  @Autowired
  private Topics topics;

  protected Unit ward;
  protected Unit province;
  protected Device panel;
  protected Account operator;
  protected Account central;
  protected Account stranger;

  /** Far enough ahead that nothing of it is written down while the tests run. */
  protected LocalDate day;

  @BeforeEach
  void aWardWithAPanel() {
    ward = ward();
    province = units.find(java.util.Objects.requireNonNull(ward.parentId())).orElseThrow();
    panel = devices.register(
        new DeviceDraft(
            ward.code() + "-D",
            "Màn hình " + ward.code(),
            ward.code(),
            "LED",
            "simulated",
            "sim:" + ward.code(),
            List.of(),
            ""),
        "test");
    operator = account(Role.COMMUNE_OPERATOR, ward.id());
    central = account(Role.CENTRAL_STAFF, province.id());
    stranger = account(Role.COMMUNE_OPERATOR, ward().id());
    day = today().plusDays(3);
  }

  protected Playlist playlist(Unit owner, String name, String title, BulletinClass bulletinClass) {
    var made = bulletins.create(
        owner.id(),
        "test",
        new BulletinDraft(
            title,
            topics.all().get(0).id(),
            bulletinClass,
            "vi",
            Tone.NEUTRAL,
            null,
            null,
            null,
            null,
            null,
            "Mời bà con theo dõi",
            null));
    bulletins.submit(made.id(), "test");
    bulletins.approve(made.id(), "test2");
    var items = List.of(new PlaylistItem(made.id(), 1, Duration.ZERO, false));
    return playlists.create(owner.id(), "test", name, false, items);
  }

  protected Slot slot(Unit owner, String name, String start, @Nullable Playlist playlist) {
    return slots.create(owner.id(), "test", draft(owner, name, start, playlist));
  }

  protected Slot granted(String name, String start) {
    var plan = draft(province, name, start, null);
    return slots.create(
        province.id(),
        "test",
        new SlotDraft(
            plan.name(),
            plan.targets(),
            plan.start(),
            plan.length(),
            plan.firstDay(),
            plan.recurrence(),
            null,
            plan.whenLate(),
            plan.afterEmergency(),
            plan.grace(),
            true,
            SlotDraft.FilledBy.UNITS,
            plan.onHolidays(),
            null));
  }

  protected SlotDraft draft(Unit owner, String name, String start, @Nullable Playlist playlist) {
    return new SlotDraft(
        name,
        new Targets(Set.of(owner.id()), Set.of(), Set.of()),
        LocalTime.parse(start),
        Duration.ofMinutes(15),
        day,
        "FREQ=DAILY",
        playlist == null ? null : playlist.id(),
        SlotDraft.WhenLate.JOIN,
        SlotDraft.AfterEmergency.RESUME,
        Duration.ZERO,
        true);
  }

  protected String on(Slot slot) {
    return slot.id() + "@" + day;
  }
}
