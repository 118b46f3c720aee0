package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;
import org.wardcast.playlists.campaigns.CampaignDraft.Phase;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Planner;
import org.wardcast.scheduler.planning.Progress;
import org.wardcast.scheduler.planning.Proposal;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** The planner over the stored plan, from the campaign to what the agenda then plays. */
class PlannerTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final LocalDate FIRST = LocalDate.parse("2026-11-21");
  private static final LocalDate LAST = LocalDate.parse("2026-11-27");

  @TempDir
  @Nullable Path data;

  private final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");
  private long theme;
  private final List<Long> tips = new ArrayList<>();
  private long weather;

  /** A ward with a panel, a granted session of ten minutes each evening, and three texts. */
  private Ward ward(Database db) {
    var ward = new Ward(java.util.Objects.requireNonNull(data), db, time);
    ward.device("LED-1", DeviceKind.LED, "simulated", "sim:led");
    theme = ward.get(Topics.class).all().get(1).id();
    for (var title : List.of("Rửa tay", "Đeo khẩu trang", "Diệt muỗi")) {
      tips.add(text(ward, title, theme, null));
    }
    weather = text(ward, "Thời tiết", ward.get(Topics.class).all().get(0).id(), null);
    return ward;
  }

  /** A text that takes a minute to read twice. */
  private long text(Ward ward, String title, long topic, @Nullable LocalDate until) {
    return text(ward, title, topic, until, Tone.NEUTRAL);
  }

  private long text(Ward ward, String title, long topic, @Nullable LocalDate until, Tone tone) {
    return text(ward, ward.unit.id(), title, topic, until, tone);
  }

  private long text(
      Ward ward, long owner, String title, long topic, @Nullable LocalDate until, Tone tone) {
    var draft = new BulletinDraft(
        title,
        topic,
        BulletinClass.NORMAL,
        "vi",
        tone,
        null,
        null,
        null,
        null,
        until,
        "x".repeat(360),
        null);
    var bulletins = ward.get(Bulletins.class);
    var id = bulletins.create(owner, "an", draft).id();
    bulletins.submit(id, "an");
    bulletins.approve(id, "binh");
    return id;
  }

  private Slot granted(Ward ward, String start) {
    var standing = ward.get(Playlists.class)
        .create(
            ward.unit.id(),
            "an",
            "Thường ngày",
            false,
            List.of(new PlaylistItem(weather, 2, Duration.ofSeconds(30), false)));
    return ward.get(Slots.class)
        .create(
            ward.unit.id(),
            "tinh",
            new SlotDraft(
                "Buổi tối",
                new Targets(Set.of(ward.unit.id()), Set.of(), Set.of()),
                LocalTime.parse(start),
                Duration.ofMinutes(10),
                FIRST,
                "FREQ=DAILY",
                standing.id(),
                WhenLate.JOIN,
                AfterEmergency.DROP,
                Duration.ZERO,
                false,
                FilledBy.UNITS,
                OnHolidays.PLAY,
                null));
  }

  private Campaign campaign(Ward ward, Target... targets) {
    return ward.get(Campaigns.class)
        .create(
            ward.unit.id(),
            "tinh",
            new CampaignDraft(
                "Phòng dịch",
                Set.of(ward.unit.id()),
                FIRST,
                List.of(new Phase("Cao điểm", LAST, null, false, Set.of(theme), List.of())),
                List.of(targets),
                null));
  }

  private static Target target(Measure measure, int amount) {
    return new Target(0, null, measure, amount);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aProposalMeetsItsTargetsAndWhatIsAcceptedIsWhatPlays(Database db) {
    try (var ward = ward(db)) {
      var slot = granted(ward, "17:30");
      var campaign = campaign(
          ward, target(Measure.MINUTES, 30), target(Measure.PLAYS, 14), target(Measure.ITEMS, 3));
      var planner = ward.get(Planner.class);
      var before = ward.get(Programme.class).occurrences(at(FIRST), at(LAST.plusDays(1)));
      var proposal = planner.propose(campaign.id(), List.of(), FIRST, LAST);
      assertThat(ward.get(Programme.class).occurrences(at(FIRST), at(LAST.plusDays(1))))
          .isEqualTo(before);
      assertThat(proposal.outcomes()).hasSize(3).allMatch(Proposal.Outcome::met);
      assertThat(proposal.placements()).allMatch(p -> p.slotId() == slot.id());
      assertThat(proposal)
          .isEqualTo(planner.propose(campaign.id(), List.of(ward.unit.id()), FIRST, LAST));
      assertThat(proposal.balance().get(theme)).isGreaterThanOrEqualTo(30);

      var accepted = planner.accept(proposal, "tinh");
      assertThat(accepted.fills()).isEqualTo(proposal.placements().size());
      var occurrences = ward.get(Programme.class).occurrences(at(FIRST), at(LAST.plusDays(1)));
      for (var placement : proposal.placements()) {
        var occurrence = occurrences.stream()
            .filter(o -> o.date().equals(placement.date()))
            .findFirst()
            .orElseThrow();
        var plays = occurrence.cues().stream().map(Cue::bulletinId).toList();
        assertThat(plays.subList(0, 2)).containsOnly(weather);
        assertThat(plays.subList(2, plays.size())).isEqualTo(placement.bulletinIds());
        assertThat(occurrence.cues()).allMatch(c -> c.length().equals(c.full()));
      }
      assertThat(ward.get(Progress.class).of(campaign.id(), List.of()).rows())
          .hasSize(3)
          .allMatch(row -> row.aired() == 0 && row.part() >= 1);
      assertThat(planner.propose(campaign.id(), List.of(), FIRST, LAST).placements())
          .isEmpty();

      assertThat(planner.last(campaign.id())).contains(accepted);
      planner.undo(accepted.id(), "tinh");
      assertThat(ward.get(Programme.class).occurrences(at(FIRST), at(LAST.plusDays(1))))
          .isEqualTo(before);
      assertThat(planner.last(campaign.id())).isEmpty();
      assertThat(ward.get(Playlists.class).list(List.of())).hasSize(1);
      refused("scheduler.plan.undo.done", () -> planner.undo(accepted.id(), "tinh"));
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatHasAiredIsCountedOnceHoweverManyDevicesHeardIt(Database db) {
    try (var ward = ward(db)) {
      ward.device("LED-2", DeviceKind.LED, "simulated", "sim:led-2");
      granted(ward, "17:30");
      var campaign = campaign(ward, target(Measure.MINUTES, 40), target(Measure.PLAYS, 40));
      var planner = ward.get(Planner.class);
      var proposal = planner.propose(campaign.id(), List.of(), FIRST, LAST);
      planner.accept(proposal, "tinh");
      var evening = proposal.placements().stream()
          .filter(p -> p.date().equals(FIRST))
          .mapToInt(p -> p.bulletinIds().size())
          .sum();
      var progress = ward.get(Progress.class);
      var before = progress.of(campaign.id(), List.of()).rows();
      time.advance(Duration.between(time.now(), at(FIRST.plusDays(1))));
      var after = progress.of(campaign.id(), List.of());
      assertThat(evening).isPositive();
      for (int row = 0; row < 2; row++) {
        assertThat(after.rows().get(row).aired()).isCloseTo(evening, within(0.2));
        assertThat(after.rows().get(row).part()).isCloseTo(before.get(row).part(), within(0.01));
      }
      assertThat(after.aired().get(theme)).isCloseTo(evening, within(0.2));
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatCannotBeMetSaysWhy(Database db) {
    try (var ward = ward(db)) {
      var planner = ward.get(Planner.class);
      var some = campaign(ward, target(Measure.PLAYS, 7));
      assertThat(planner.propose(some.id(), List.of(), FIRST, LAST).outcomes())
          .singleElement()
          .satisfies(o -> assertThat(o.code()).isEqualTo("scheduler.plan.no-slot"));
      granted(ward, "17:30");
      assertThat(planner.propose(some.id(), List.of(), FIRST, LAST).outcomes())
          .allMatch(Proposal.Outcome::met);
      var much = campaign(ward, target(Measure.MINUTES, 500), target(Measure.ITEMS, 4));
      var outcomes = planner.propose(much.id(), List.of(), FIRST, LAST).outcomes();
      // Seven evenings of ten minutes, of which the weather takes three.
      assertThat(outcomes.get(0).planned()).isEqualTo(49);
      assertThat(outcomes.get(0).code()).isEqualTo("scheduler.plan.no-time");
      assertThat(outcomes.get(0).args()).containsExactly("451", "0");
      assertThat(outcomes.get(1).code()).isEqualTo("scheduler.plan.few-bulletins");
      assertThat(outcomes.get(1).args()).containsExactly("4", "3");
      assertThat(planner
              .propose(much.id(), List.of(), FIRST, FIRST.plusDays(2))
              .outcomes()
              .get(0))
          .satisfies(o -> assertThat(o.due()).isEqualTo(500 * 3 / 7.0));
      refused(
          "scheduler.plan.long",
          () -> planner.propose(much.id(), List.of(), FIRST, FIRST.plusDays(62)));
      refused("scheduler.plan.reversed", () -> planner.propose(much.id(), List.of(), LAST, FIRST));
      refused(
          "scheduler.plan.past",
          () -> planner.propose(much.id(), List.of(), FIRST.minusDays(9), FIRST.minusDays(2)));
      var today = FIRST.minusDays(1);
      planner.propose(much.id(), List.of(), today.plusDays(400), today.plusDays(400));
      refused(
          "scheduler.planner.far",
          () -> planner.propose(much.id(), List.of(), today.plusDays(401), today.plusDays(401)));
      var good = planner.propose(much.id(), List.of(), FIRST, LAST);
      refused(
          "scheduler.planner.far",
          () -> planner.accept(days(good, today.plusDays(401), today.plusDays(401)), "tinh"));
      refused(
          "scheduler.plan.long", () -> planner.accept(days(good, FIRST, LocalDate.MAX), "tinh"));
      refused("scheduler.plan.reversed", () -> planner.accept(days(good, LAST, FIRST), "tinh"));
      refused("scheduler.plan.campaign-gone", () -> planner.propose(99, List.of(), FIRST, LAST));
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void noProposalBreaksARule(Database db) {
    try (var ward = ward(db)) {
      granted(ward, "17:30");
      granted(ward, "19:30");
      var bad = text(ward, "Dịch lan rộng", theme, null, Tone.BAD);
      var rules = ward.get(Rules.class);
      rules.create(
          ward.unit.id(),
          "Nội dung",
          Set.of(),
          List.of(new Limit.PlaysPerDay(4), new Limit.GoodWithBad()),
          FIRST,
          null,
          "12/QĐ-UBND",
          "tinh");
      var campaign = campaign(ward, target(Measure.ITEMS, 4), target(Measure.PLAYS, 100));
      var planner = ward.get(Planner.class);
      var proposal = planner.propose(campaign.id(), List.of(), FIRST, LAST);
      assertThat(proposal.placements()).noneMatch(p -> p.bulletinIds().contains(bad));
      assertThat(proposal.outcomes().get(0).code()).isEqualTo("scheduler.plan.good-news");
      // Three bulletins four times a day for seven days.
      assertThat(proposal.outcomes().get(1).planned()).isEqualTo(84);
      assertThat(proposal.outcomes().get(1).code()).isEqualTo("scheduler.plan.play-limit");
      var broken = proposal.placements().stream()
          .map(p -> new Proposal.Placement(p.slotId(), p.date(), p.unitId(), List.of(bad)))
          .toList();
      refused("scheduler.plan.changed", () -> planner.accept(with(proposal, broken), "tinh"));
      var good = text(ward, "Đã dập dịch", theme, null, Tone.GOOD);
      var better = planner.propose(campaign.id(), List.of(), FIRST, LAST);
      assertThat(better.outcomes().get(0).met()).isTrue();
      assertThat(better.placements())
          .anyMatch(p -> p.bulletinIds().contains(bad) && p.bulletinIds().contains(good));
      planner.accept(better, "tinh");
      assertThat(rules.breaches(List.of(), FIRST, LAST)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aPlanThatHasChangedIsRefusedAndNothingIsLeftBehind(Database db) {
    try (var ward = ward(db)) {
      var slot = granted(ward, "17:30");
      var campaign = campaign(ward, target(Measure.MINUTES, 10));
      var planner = ward.get(Planner.class);
      var proposal = planner.propose(campaign.id(), List.of(), FIRST, LAST);
      var playlist = java.util.Objects.requireNonNull(slot.plan().playlistId());
      ward.get(Slots.class).fill(slot.id(), Place.unit(ward.unit.id()), FIRST, playlist, "xa");
      refused("scheduler.plan.changed", () -> planner.accept(proposal, "tinh"));
      var fresh = planner.propose(campaign.id(), List.of(), FIRST, LAST);
      var crowded = fresh.placements().stream()
          .map(p -> new Proposal.Placement(
              p.slotId(), p.date(), p.unitId(), java.util.Collections.nCopies(8, tips.get(0))))
          .toList();
      refused("scheduler.plan.changed", () -> planner.accept(with(fresh, crowded), "tinh"));
      var foreign = List.of(new Proposal.Placement(slot.id(), FIRST, 99, List.of(tips.get(0))));
      refused("scheduler.plan.changed", () -> planner.accept(with(fresh, foreign), "tinh"));
      assertThat(ward.get(Playlists.class).list(List.of())).hasSize(1);

      var accepted = planner.accept(fresh, "tinh");
      var changed = fresh.placements().get(0);
      ward.get(Slots.class)
          .fill(slot.id(), Place.unit(ward.unit.id()), changed.date(), playlist, "xa");
      refused("scheduler.plan.undo.changed", () -> planner.undo(accepted.id(), "tinh"));
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aNeighboursBulletinIsNotPlacedUnlessTheCampaignNamesIt(Database db) {
    try (var ward = ward(db)) {
      var slot = granted(ward, "17:30");
      var neighbour = ward.get(Units.class)
          .add(
              "24781",
              "Bên",
              "Xã Bên",
              UnitKind.COMMUNE,
              null,
              LocalDate.parse("2025-07-01"),
              "an");
      var theirs = text(ward, neighbour.id(), "Của xã bên", theme, null, Tone.NEUTRAL);
      var campaign = campaign(ward, target(Measure.ITEMS, 4));
      var planner = ward.get(Planner.class);
      var proposal = planner.propose(campaign.id(), List.of(), FIRST, LAST);
      assertThat(proposal.placements())
          .flatExtracting(Proposal.Placement::bulletinIds)
          .containsAll(tips)
          .doesNotContain(theirs);
      assertThat(proposal.outcomes().get(0).code()).isEqualTo("scheduler.plan.few-bulletins");
      var slipped =
          List.of(new Proposal.Placement(slot.id(), FIRST, ward.unit.id(), List.of(theirs)));
      refused("scheduler.plan.changed", () -> planner.accept(with(proposal, slipped), "tinh"));

      var naming = ward.get(Campaigns.class)
          .create(
              ward.unit.id(),
              "tinh",
              new CampaignDraft(
                  "Cả xã bên",
                  Set.of(ward.unit.id()),
                  FIRST,
                  List.of(new Phase("Một", LAST, null, false, Set.of(theme), List.of(theirs))),
                  List.of(target(Measure.ITEMS, 4)),
                  null));
      assertThat(planner.propose(naming.id(), List.of(), FIRST, LAST).placements())
          .flatExtracting(Proposal.Placement::bulletinIds)
          .contains(theirs);
    }
  }

  private static Proposal days(Proposal p, LocalDate from, LocalDate to) {
    var any = List.of(new Proposal.Placement(1, from, 1, List.of(1L)));
    return new Proposal(p.campaignId(), from, to, p.basis(), any, p.outcomes(), p.balance());
  }

  private static Proposal with(Proposal p, List<Proposal.Placement> placements) {
    return new Proposal(
        p.campaignId(), p.from(), p.to(), p.basis(), placements, p.outcomes(), p.balance());
  }

  private static java.time.Instant at(LocalDate day) {
    return day.atStartOfDay(Ward.ZONE).toInstant();
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
