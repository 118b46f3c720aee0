package org.wardcast.playlists.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Topic;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;
import org.wardcast.playlists.campaigns.CampaignDraft.Period;
import org.wardcast.playlists.campaigns.CampaignDraft.Phase;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.playlists.campaigns.PhaseInForce;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

class CampaignLibraryTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final LocalDate START = LocalDate.parse("2026-11-01");

  private final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");

  private Campaigns campaigns(Database db) {
    db.migrate("playlists");
    return new CampaignLibrary(
        new CampaignStore(db.write(), db.read()),
        new CampaignCheck(topics(), bulletins()),
        db.transactions(),
        time.clock(),
        ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  /** Topics 1 to 9 of the seeded list; bulletins 1 to 99. */
  private static Topics topics() {
    return Fakes.of(
        Topics.class,
        Map.of(
            "all",
            a -> java.util.stream.LongStream.range(1, 10)
                .mapToObj(id -> new Topic(id, null, "Chuyên mục " + id))
                .toList()));
  }

  private static Bulletins bulletins() {
    return Fakes.of(Bulletins.class, Map.of("findAll", a -> {
      var found = new java.util.HashMap<Long, @Nullable Bulletin>();
      ((java.util.Collection<?>) a[0]).forEach(id -> {
        if ((Long) id < 100) {
          found.put((Long) id, null);
        }
      });
      return found;
    }));
  }

  private static Phase phase(String name, @Nullable String lastDay, @Nullable String event) {
    return phase(name, lastDay, event, false, Set.of(1L), List.of());
  }

  private static Phase phase(
      String name,
      @Nullable String lastDay,
      @Nullable String event,
      boolean inherits,
      Set<Long> topics,
      List<Long> bulletins) {
    return new Phase(
        name,
        lastDay == null ? null : LocalDate.parse(lastDay),
        event,
        inherits,
        topics,
        bulletins);
  }

  private static CampaignDraft draft(Phase... phases) {
    return new CampaignDraft(
        "Phòng chống dịch", Set.of(5L, 3L), START, List.of(phases), List.of(), null);
  }

  private static void refused(@Nullable String field, String code, ThrowingCallable what) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(what).satisfies(refusal -> {
      assertThat(refusal.code()).isEqualTo("playlists.campaign." + code);
      assertThat(refusal.field()).isEqualTo(field);
    });
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aCampaignComesBackAsItWasSaid(Database db) {
    var campaigns = campaigns(db);
    var draft = new CampaignDraft(
        "  Phòng chống  dịch ",
        new LinkedHashSet<>(List.of(9L, 4L)),
        START,
        List.of(
            phase("Phát hiện", "2026-11-10", null, false, Set.of(2L, 1L), List.of(7L, 3L, 7L)),
            phase("Cao điểm", null, " khi dịch được kiểm soát ", true, Set.of(), List.of()),
            phase("Sau dịch", null, null)),
        List.of(
            new Target(null, null, Measure.MINUTES, 120),
            new Target(1, 2L, Measure.PLAYS, 30),
            new Target(0, null, Measure.ITEMS, 4)),
        new Period(LocalDate.parse("2025-11-01"), LocalDate.parse("2025-11-30")));
    var saved = campaigns.create(8, "an", draft);
    assertThat(campaigns.find(saved.id())).contains(saved);
    assertThat(saved.revision()).isEqualTo(1);
    assertThat(saved.ownerUnitId()).isEqualTo(8);
    assertThat(saved.savedAt()).isEqualTo(time.now());
    assertThat(saved.plan().name()).isEqualTo("Phòng chống dịch");
    assertThat(saved.plan().unitIds()).containsExactly(9L, 4L);
    assertThat(saved.plan().phases().get(0).bulletinIds()).containsExactly(7L, 3L);
    assertThat(saved.plan().phases().get(1).endsOn()).isEqualTo("khi dịch được kiểm soát");
    assertThat(saved.plan().targets()).isEqualTo(draft.targets());
    assertThat(saved.plan().baseline()).isEqualTo(draft.baseline());
    assertThat(campaigns.list(List.of(8L))).containsExactly(saved);
    assertThat(campaigns.list(List.of(4L))).isEmpty();
    assertThat(campaigns.list(List.of())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void themesAreInheritedThroughAllPhasesThatSaySo(Database db) {
    var campaigns = campaigns(db);
    var saved = campaigns.create(
        8,
        "an",
        draft(
            phase("1", "2026-11-10", null, false, Set.of(1L), List.of(10L, 11L)),
            phase("2", "2026-11-20", null, true, Set.of(2L), List.of(12L, 10L)),
            phase("3", null, "hết dịch", true, Set.of(3L), List.of()),
            phase("4", null, null, false, Set.of(4L), List.of(13L))));
    var phases = campaigns.phases(saved);
    assertThat(phases)
        .extracting(PhaseInForce::topicIds)
        .containsExactly(Set.of(1L), Set.of(1L, 2L), Set.of(1L, 2L, 3L), Set.of(4L));
    assertThat(phases.get(1).bulletinIds()).containsExactly(12L, 10L, 11L);
    assertThat(phases.get(2).bulletinIds()).containsExactly(12L, 10L, 11L);
    assertThat(phases)
        .extracting(PhaseInForce::from)
        .containsExactly(START, LocalDate.parse("2026-11-11"), LocalDate.parse("2026-11-21"), null);
    assertThat(phases.get(1).holds(LocalDate.parse("2026-11-20"))).isTrue();
    assertThat(phases.get(1).holds(LocalDate.parse("2026-11-21"))).isFalse();
    assertThat(phases.get(2).holds(LocalDate.parse("2030-01-01"))).isTrue();
    assertThat(phases.get(3).holds(LocalDate.parse("2030-01-01"))).isFalse();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theEventComesAndTheNextPhaseBeginsTheDayAfter(Database db) {
    var campaigns = campaigns(db);
    var saved = campaigns.create(
        8,
        "an",
        draft(
            phase("Dịch", null, "hết dịch"),
            phase("Sau", null, "xong"),
            phase("Cuối", null, null)));
    refused(
        "phase",
        "phase.not-begun",
        () -> campaigns.endPhase(saved.id(), 1, 1, LocalDate.parse("2026-12-01"), "an"));
    refused("phase", "phase.unknown", () -> campaigns.endPhase(saved.id(), 1, 3, START, "an"));
    refused(
        "phases[0].lastDay",
        "phase.reversed",
        () -> campaigns.endPhase(saved.id(), 1, 0, LocalDate.parse("2026-10-31"), "an"));
    var ended = campaigns.endPhase(saved.id(), 1, 0, LocalDate.parse("2026-11-20"), "binh");
    var phases = campaigns.phases(ended);
    assertThat(phases.get(0).to()).isEqualTo("2026-11-20");
    assertThat(phases.get(1).from()).isEqualTo("2026-11-21");
    assertThat(phases.get(1).to()).isNull();
    assertThat(ended.savedBy()).isEqualTo("binh");
    // "It lasted until …" was wrong: saving what was there before takes it back.
    var back = campaigns.save(saved.id(), 2, "an", saved.plan());
    assertThat(campaigns.phases(back)).isEqualTo(campaigns.phases(saved));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whoEditsAnOldRevisionIsToldAndWhatIsRemovedIsGone(Database db) {
    var campaigns = campaigns(db);
    var saved = campaigns.create(8, "an", draft(phase("1", null, null)));
    time.advance(Duration.ofHours(1));
    campaigns.save(saved.id(), 1, "binh", draft(phase("2", null, null)));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> campaigns.save(saved.id(), 1, "an", draft(phase("3", null, null))))
        .satisfies(refusal -> {
          assertThat(refusal.code()).isEqualTo("playlists.campaign.moved-on");
          assertThat(refusal.getArguments())
              .containsExactly("Phòng chống dịch", "binh", "18:00 20/11/2026");
        });
    campaigns.remove(saved.id(), "an");
    assertThat(campaigns.find(saved.id())).isEmpty();
    assertThat(campaigns.list(List.of())).isEmpty();
    refused(null, "unknown", () -> campaigns.remove(saved.id(), "an"));
    refused(null, "unknown", () -> campaigns.save(saved.id(), 2, "an", saved.plan()));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatCannotBeIsRefusedByField(Database db) {
    var campaigns = campaigns(db);
    var one = phase("Một", "2026-11-10", null);
    refusedDraft(campaigns, "phases", "phases.none", draft());
    refusedDraft(
        campaigns, "phases[0].lastDay", "phase.reversed", draft(phase("Một", "2026-10-31", null)));
    refusedDraft(
        campaigns,
        "phases[1].lastDay",
        "phase.reversed",
        draft(one, phase("Hai", "2026-11-10", null)));
    refusedDraft(
        campaigns,
        "phases[2].lastDay",
        "phase.order",
        draft(one, phase("Hai", null, "hết dịch"), phase("Ba", "2026-11-09", null)));
    refusedDraft(
        campaigns,
        "phases[1].endsOn",
        "phase.endless",
        draft(one, phase("Hai", null, " "), phase("Ba", null, null)));
    refusedDraft(
        campaigns, "phases[1].name", "phase.name.empty", draft(one, phase(" ", null, null)));
    refusedDraft(
        campaigns, "phases[0].name", "phase.name.long", draft(phase("x".repeat(201), null, null)));
    refusedDraft(
        campaigns,
        "phases[0].topicIds",
        "phase.topic-unknown",
        draft(phase("Một", null, null, false, Set.of(77L), List.of())));
    refusedDraft(
        campaigns,
        "phases[0].bulletinIds",
        "phase.bulletin-unknown",
        draft(phase("Một", null, null, false, Set.of(), List.of(5L, 100L))));
    var many = new ArrayList<Phase>();
    for (int i = 0; i < 51; i++) {
      many.add(phase("G" + i, START.plusDays(i).toString(), null));
    }
    refusedDraft(campaigns, "phases", "phases.many", draft(many.toArray(Phase[]::new)));
    refusedDraft(campaigns, "name", "name.empty", named(" "));
    refusedDraft(campaigns, "name", "name.long", named("x".repeat(201)));
    refusedDraft(
        campaigns,
        "unitIds",
        "units.none",
        new CampaignDraft("A", Set.of(), START, List.of(one), List.of(), null));
    refusedTarget(campaigns, "amount", "target.amount", new Target(null, null, Measure.PLAYS, 0));
    refusedTarget(
        campaigns, "phase", "target.phase-unknown", new Target(1, null, Measure.PLAYS, 1));
    refusedTarget(
        campaigns, "topicId", "target.topic-unknown", new Target(null, 77L, Measure.PLAYS, 1));
    refusedDraft(
        campaigns,
        "baseline.to",
        "baseline.reversed",
        new CampaignDraft(
            "A",
            Set.of(1L),
            START,
            List.of(one),
            List.of(),
            new Period(START, START.minusDays(1))));
    assertThat(campaigns.list(List.of())).isEmpty();
  }

  private static CampaignDraft named(String name) {
    return new CampaignDraft(
        name, Set.of(1L), START, List.of(phase("Một", null, null)), List.of(), null);
  }

  private static void refusedTarget(Campaigns campaigns, String field, String code, Target target) {
    refusedDraft(
        campaigns,
        "targets[1]." + field,
        code,
        new CampaignDraft(
            "A",
            Set.of(1L),
            START,
            List.of(phase("Một", null, null)),
            List.of(new Target(0, 1L, Measure.ITEMS, 2), target),
            null));
  }

  private static void refusedDraft(
      Campaigns campaigns, String field, String code, CampaignDraft draft) {
    refused(field, code, () -> campaigns.create(8, "an", draft));
  }
}
