package org.wardcast.scheduler.coverage;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Topic;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.playlists.campaigns.PhaseInForce;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.reports.Answer;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Question;
import org.wardcast.testkit.Database;

/** Coverage as it is wired, over a database, with the other rooms in memory. */
final class Scene {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  final World world = new World(new TestPlan(ZONE.getId()));
  final List<Band> bands = new ArrayList<>();
  final List<Topic> topics = new ArrayList<>();
  final Map<Campaign, List<PhaseInForce>> campaigns = new HashMap<>();
  final Lines lines;
  Instant now = Instant.parse("2027-06-01T00:00:00Z");
  private final Database db;
  private final boolean demo;
  private @Nullable RolledCoverage coverage;

  Scene(Database db) {
    this(db, false, null);
  }

  Scene(Database db, boolean demo) {
    this(db, demo, null);
  }

  /** Lines go through the log's own writer, with their hashes. */
  Scene(Database db, AirlogWriter airlog) {
    this(db, false, airlog);
  }

  private Scene(Database db, boolean demo, @Nullable AirlogWriter airlog) {
    this.db = db.migrate("scheduler");
    this.demo = demo;
    lines = new Lines(db.writer(), ZONE, airlog);
  }

  void device(long id, long unit, DeviceKind kind, @Nullable String site, Long... areas) {
    world.plan.devices.removeIf(device -> device.id() == id);
    addDevice(id, unit, kind, site, areas);
  }

  /** One that is not there yet. */
  void addDevice(long id, long unit, DeviceKind kind, @Nullable String site, Long... areas) {
    world.plan.devices.add(new Device(
        id,
        "D" + id,
        "Cụm loa " + id,
        unit,
        kind,
        "simulated",
        URI.create("sim:" + id),
        List.of(areas),
        Map.of(),
        Duration.ZERO,
        false,
        true,
        TestPlan.LONG_AGO,
        site,
        java.util.Set.of()));
  }

  RolledCoverage coverage() {
    var made = coverage;
    if (made == null) {
      made = wire();
      coverage = made;
    }
    if (!lines.all.isEmpty()) {
      lines.write();
    }
    return made;
  }

  private RolledCoverage wire() {
    var writing = connection();
    var writer = JdbcClient.create(writing);
    var reader = JdbcClient.create(connection());
    var transactions = new TransactionTemplate(new DataSourceTransactionManager(writing));
    var store = new RollupStore(writer, reader);
    var marks = new MarkStore(writer, reader);
    var lineStore = new LineStore(reader, demo);
    var doubts = new DoubtStore(writer, reader);
    var retained = new Retained(reader);
    var moves = new Moves(writer, reader, marks, transactions);
    var bandBook = bands();
    var clock = new Clock() {
      @Override
      public ZoneId getZone() {
        return ZONE;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
    return new RolledCoverage(
        new Grounds(world.units(), world.devices(), ZONE, demo),
        new Keeper(
            new Lookout(
                lineStore, marks, store, new ClockJumps(doubts, ZONE), doubts, moves, transactions),
            moves,
            new DayReader(lineStore, store, retained, ZONE),
            store,
            marks,
            bandBook,
            transactions,
            ZONE),
        marks,
        new RollupReader(store, new Phases(store, campaigns(), bulletins(), topics(), ZONE)),
        new Remarks(new UnitRemarks(world.units()), doubts, retained, lineStore, ZONE),
        clock,
        ZONE);
  }

  private SingleConnectionDataSource connection() {
    try {
      return new SingleConnectionDataSource(db.writer().getConnection(), true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer ask(By by, LocalDate from, LocalDate to, Long... units) {
    return coverage().ask(new Question(List.of(units), from, to, by));
  }

  Map<String, FigureRow> rows(By by, LocalDate from, LocalDate to, Long unit) {
    var rows = new HashMap<String, FigureRow>();
    ask(by, from, to, unit).rows().forEach(row -> rows.put(row.key(), row));
    return rows;
  }

  FigureRow total(LocalDate from, LocalDate to, Long unit) {
    return ask(By.TOTAL, from, to, unit).rows().get(0);
  }

  /** Bands of a unit hold for everything below it. */
  private Bands bands() {
    return fake(
        Bands.class,
        Map.of(
            "list", a -> List.copyOf(bands),
            "inForce",
                a -> bands.stream()
                    .filter(b -> world.units().path((Long) a[0]).stream()
                        .anyMatch(u -> u.id() == b.unitId()))
                    .filter(b -> b.validOn((LocalDate) a[1]))
                    .filter(b -> b.weekdays().contains(((LocalDate) a[1]).getDayOfWeek()))
                    .toList()));
  }

  private Campaigns campaigns() {
    return fake(
        Campaigns.class,
        Map.of(
            "list", a -> List.copyOf(campaigns.keySet()),
            "phases", a -> campaigns.getOrDefault((Campaign) a[0], List.of())));
  }

  private Bulletins bulletins() {
    return world.bulletins();
  }

  private Topics topics() {
    return fake(Topics.class, Map.of("all", a -> List.copyOf(topics)));
  }

  private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          var answer = answers.get(method.getName());
          if (answer == null) {
            throw new UnsupportedOperationException(method.getName());
          }
          return answer.apply(arguments == null ? new Object[0] : arguments);
        }));
  }
}
