package org.wardcast.scheduler.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.Refused.refused;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.planning.Request.Kind;
import org.wardcast.scheduler.planning.Request.State;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

// Each test begins by opening its database.
@SuppressWarnings("NullAway.Init")
class RequestsTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final SlotDraft PLAN = new SlotDraft(
      "Buổi tối",
      new Targets(
          Set.of(2L, 3L),
          Set.of(12L),
          Set.of(DeviceKind.LOUDSPEAKER),
          Set.of("market"),
          Set.of("gần chợ, cổng sau", "loa lớn")),
      LocalTime.parse("19:00:30"),
      Duration.ofMinutes(20),
      LocalDate.parse("2026-11-23"),
      "FREQ=WEEKLY;BYDAY=MO",
      7L,
      SlotDraft.WhenLate.SKIP,
      SlotDraft.AfterEmergency.RESTART,
      Duration.ofMinutes(3),
      true,
      SlotDraft.FilledBy.UNITS,
      SlotDraft.OnHolidays.SKIP,
      null);

  private final VirtualTime time = new VirtualTime(NOW);
  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1);
  private final Made made = new Made();
  private RequestStore store;

  private Requests requests(Database db) {
    db.migrate("scheduler");
    store = new RequestStore(db.write(), db.read(), time.clock());
    made.slots.clear();
    return new StoredRequests(
        store, made.door(), world.units(), time.clock(), ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aWishComesBackAsItWasSaid(Database db) {
    var requests = requests(db);
    var asked = requests.ask(2, PLAN, 5L, " Xin thêm buổi tối ", "an");
    assertThat(asked)
        .isEqualTo(new Request(
            asked.id(),
            Kind.ASKED,
            2,
            PLAN,
            5L,
            "Xin thêm buổi tối",
            "an",
            NOW,
            State.OPEN,
            null,
            null,
            null));
    assertThat(requests.find(asked.id())).contains(asked);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aGrantMakesTheSlotOfWhoeverAsked(Database db) {
    var requests = requests(db);
    var asked = requests.ask(2, PLAN, null, "", "an");
    refused(() -> requests.grant(asked.id(), PLAN, "an"), null, "scheduler.request.own");
    time.advance(Duration.ofMinutes(5));
    var slot = requests.grant(asked.id(), PLAN, "bình");
    assertThat(slot.ownerUnitId()).isEqualTo(2);
    assertThat(slot.savedBy()).isEqualTo("bình");
    assertThat(requests.find(asked.id()).orElseThrow())
        .extracting(Request::state, Request::decidedBy, Request::decidedAt)
        .containsExactly(State.GRANTED, "bình", NOW.plus(Duration.ofMinutes(5)));
    refused(
        () -> requests.grant(asked.id(), PLAN, "chi"),
        null,
        "scheduler.request.granted",
        "Buổi tối",
        "bình",
        "17:05 20/11/2026");
    refused(() -> requests.decline(asked.id(), "muộn", "chi"), null, "scheduler.request.granted");
    assertThat(made.slots).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatWasGrantedIsKnownByItsHoursAndPlaces(Database db) {
    var requests = requests(db);
    var asked = requests.ask(2, PLAN, null, "", "an");
    var later = TestPlan.slot(
        "Buổi khác", "20:00", Duration.ofMinutes(20), "2026-11-23", "", 1L, Duration.ZERO, 2);
    assertThat(store.granted(2, PLAN)).isFalse();
    requests.grant(asked.id(), later, "bình");
    assertThat(store.granted(2, PLAN)).as("another hour was granted").isFalse();
    assertThat(store.granted(2, later)).isTrue();
    assertThat(store.granted(1, later)).isFalse();
    assertThat(requests.find(asked.id()).orElseThrow().plan()).isEqualTo(later);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatWasGrantedForOneDateIsNotGoodForTheNext(Database db) {
    var requests = requests(db);
    var once = TestPlan.slot(
        "Một lần", "20:00", Duration.ofMinutes(20), "2026-11-23", "", 1L, Duration.ZERO, 2);
    requests.grant(requests.ask(2, once, null, "", "an").id(), once, "bình");
    var next = TestPlan.slot(
        "Lần nữa", "20:00", Duration.ofMinutes(20), "2026-11-30", "", 1L, Duration.ZERO, 2);
    assertThat(store.granted(2, once)).isTrue();
    assertThat(store.granted(2, next)).isFalse();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatStillMeetsAnotherStaysOpen(Database db) {
    var requests = requests(db);
    var asked = requests.ask(2, PLAN, null, "", "an");
    made.refuse = true;
    refused(() -> requests.grant(asked.id(), PLAN, "bình"), "start", "scheduler.slot.overlap");
    assertThat(requests.find(asked.id())).contains(asked);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aNoHasAReasonAndComesFromSomebodyElse(Database db) {
    var requests = requests(db);
    var asked = requests.ask(2, PLAN, null, "", "an");
    refused(
        () -> requests.decline(asked.id(), " ", "bình"),
        "reason",
        "scheduler.request.reason.empty");
    refused(() -> requests.decline(asked.id(), "thôi", "an"), null, "scheduler.request.own");
    var declined = requests.decline(asked.id(), "Giờ đó tỉnh phát", "bình");
    assertThat(declined)
        .extracting(Request::state, Request::reason)
        .containsExactly(State.DECLINED, "Giờ đó tỉnh phát");
    refused(() -> requests.decline(99, "?", "bình"), null, "scheduler.request.unknown");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void openOnesComeFirstAndTheOldestOfThem(Database db) {
    var requests = requests(db);
    var ids = new ArrayList<Long>();
    for (int i = 0; i < 4; i++) {
      ids.add(requests.ask(2, PLAN, null, "", "an").id());
      time.advance(Duration.ofMinutes(1));
    }
    requests.decline(ids.get(0), "không", "bình");
    time.advance(Duration.ofMinutes(1));
    requests.decline(ids.get(2), "không", "bình");
    assertThat(requests.list())
        .extracting(Request::id)
        .containsExactly(ids.get(1), ids.get(3), ids.get(2), ids.get(0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aReplacedSlotWaitsForWhoeverHadSavedIt(Database db) {
    var requests = requests(db);
    var slot = new Slot(5, 2, 2, PLAN, false, "an", NOW);
    long id = java.util.Objects.requireNonNull(
        db.transactions().execute(status -> store.replaced(slot, 8, "Nhường buổi trực tiếp")));
    assertThat(requests.find(id).orElseThrow())
        .extracting(Request::kind, Request::plan, Request::otherSlotId, Request::askedBy)
        .containsExactly(Kind.REPLACED, PLAN, 8L, "an");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatNobodyCouldGrantIsRefusedAtOnce(Database db) {
    var requests = requests(db);
    refused(
        () -> requests.ask(99, PLAN, null, "", "an"), "unitId", "scheduler.request.unit.unknown");
    refused(
        () -> requests.ask(2, PLAN, null, "x".repeat(501), "an"),
        "note",
        "scheduler.request.note.long");
    var broken = TestPlan.slot(
        "Hỏng",
        "05:00",
        Duration.ofMinutes(5),
        "2026-11-23",
        "FREQ=SOMETIMES",
        1L,
        Duration.ZERO,
        2);
    refused(
        () -> requests.ask(2, broken, null, "", "an"),
        "recurrence",
        "scheduler.slot.recurrence.broken");
    assertThat(requests.list()).isEmpty();
  }

  /** Slots that are only counted. */
  private static final class Made {
    private final List<Slot> slots = new ArrayList<>();
    private boolean refuse;

    Slots door() {
      return (Slots) Proxy.newProxyInstance(
          Slots.class.getClassLoader(), new Class<?>[] {Slots.class}, (self, method, arguments) -> {
            if (!method.getName().equals("create")) {
              throw new UnsupportedOperationException(method.getName());
            }
            return create((Long) arguments[0], (String) arguments[1], (SlotDraft) arguments[2]);
          });
    }

    private Slot create(long owner, String who, SlotDraft draft) {
      if (refuse) {
        throw new Refusal("start", "scheduler.slot.overlap");
      }
      var slot = new Slot(slots.size() + 1, 1, owner, draft, false, who, NOW);
      slots.add(slot);
      return slot;
    }
  }
}
