package org.wardcast.scheduler.reporting;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.scheduler.proof.Signed;
import org.wardcast.scheduler.reports.Answer;
import org.wardcast.scheduler.reports.CoverageFigures;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.Question;
import org.wardcast.scheduler.reports.ReportPost;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** The reporting of a province in virtual time, with figures counted straight from the log. */
final class ReportingDesk {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  final VirtualTime time;
  final Province province = new Province();
  final Database db;
  final StoredReportRules rules;
  final StoredReports reports;
  final List<String> posted = new ArrayList<>();
  boolean keyLost;
  boolean postBroken;
  private final KeyPair key;
  private final AirlogWriter airlog;
  private int airings;

  /** A new connection for each of some thousand questions would take longer than the answers. */
  private static Database kept(Database db) {
    try {
      var one = new SingleConnectionDataSource(db.writer().getConnection(), true);
      return new Database(db.dialect(), one, one);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  ReportingDesk(Database database, String now) {
    db = kept(database.migrate("scheduler"));
    this.time = VirtualTime.at(now);
    try {
      this.key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    var clock = time.clock();
    var units = province.units();
    airlog = new AirlogWriter(db.writer(), db.transactions(), clock, ZONE);
    var ruleStore = new ReportRuleStore(db.write(), db.read());
    rules = new StoredReportRules(
        ruleStore, new ReportRuleCheck(units, clock, ZONE), db.transactions(), clock, ZONE);
    var obligations = new Obligations(ruleStore, new Debtors(units), ZONE);
    var store = new FrozenStore(db.write(), db.read());
    var letters = new LetterStore(db.write(), db.read());
    var figures = new FigureReader(new Counted(), units);
    var log = new LogCounts(db.read(), units);
    var states = new StateReader(obligations, store, letters, seals(), units, clock, ZONE);
    var post = new PostRoom(letters, store, states, provider(new Basket()), clock);
    var notes = new ReportNotes(new Notes(airlog), units);
    var freezer = new Freezer(
        store,
        figures,
        new ReportRemarks(units, figures, log, ZONE),
        new Labels(units, nobody(Campaigns.class)),
        seals(),
        lines(),
        notes,
        units,
        db.transactions(),
        clock);
    var work = new DueWork(
        obligations, ruleStore, store, letters, freezer, post, seals(), db.transactions(), clock);
    reports = new StoredReports(
        store,
        ruleStore,
        states,
        freezer,
        figures,
        log,
        letters,
        notes,
        post,
        work,
        units,
        db.transactions(),
        Runnable::run,
        clock,
        ZONE);
  }

  /** One minute, in each of these. */
  void aired(LocalDate day, List<Unit> communes) {
    airlog.append(communes.stream()
        .map(unit -> line(Kind.AIRING, "1@" + day + "/1/" + ++airings, day, unit))
        .toList());
  }

  void corrected(LocalDate day, Unit unit) {
    airlog.append(List.of(line(Kind.CORRECTION, "corrects/" + ++airings, day, unit)));
  }

  private static NewLine line(Kind kind, String airing, LocalDate day, Unit unit) {
    var start = day.atTime(5, 0).atZone(ZONE).toInstant();
    var subject = new Subject(
        null,
        1,
        7,
        "Cụm 1",
        unit.id(),
        unit.fullName(),
        false,
        5,
        1,
        "Tin",
        "Y tế",
        "NORMAL",
        false,
        null);
    return new NewLine(
        airing,
        1,
        kind,
        subject,
        start,
        60_000,
        new Outcome(
            start,
            start,
            start,
            start.plusSeconds(60),
            60_000,
            null,
            EndState.COMPLETE,
            "",
            Evidence.PLAYED,
            "system"));
  }

  void advanceTo(String moment) {
    time.advanceTo(Instant.parse(moment));
  }

  List<ReportState> states(String from, String to) {
    return reports.states(LocalDate.parse(from), LocalDate.parse(to));
  }

  /** Of that unit's report on that day. */
  ReportState state(long unit, String day) {
    return states(day, day).stream()
        .filter(state -> state.unit().id() == unit)
        .findFirst()
        .orElseThrow();
  }

  FrozenReport frozen(long unit, String day) {
    return Optional.ofNullable(state(unit, day).frozen()).orElseThrow();
  }

  /** By the words of the package notes alone. */
  boolean signatureHolds(FrozenReport report) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key.getPublic());
      check.update(reports.text(report.id()).getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getDecoder().decode(report.signed().signature()));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Signed sign(byte[] text) {
    if (keyLost) {
      throw new Refusal(null, "scheduler.seal.key.missing");
    }
    try {
      var sign = Signature.getInstance("Ed25519");
      sign.initSign(key.getPrivate());
      sign.update(text);
      var base64 = Base64.getEncoder();
      return new Signed(
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256").digest(key.getPublic().getEncoded())),
          base64.encodeToString(key.getPublic().getEncoded()),
          base64.encodeToString(sign.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Seals seals() {
    return (Seals) Proxy.newProxyInstance(
        Seals.class.getClassLoader(),
        new Class<?>[] {Seals.class},
        (self, method, arguments) -> switch (method.getName()) {
          case "latest" -> Optional.empty();
          case "sign" -> sign((byte[]) arguments[0]);
          case "key" -> new Seals.Key("test", "the key", null, keyLost, "", "");
          default -> throw new UnsupportedOperationException(method.getName());
        });
  }

  private Airlog lines() {
    return (Airlog) Proxy.newProxyInstance(
        Airlog.class.getClassLoader(),
        new Class<?>[] {Airlog.class},
        (self, method, arguments) -> Optional.<AirLine>empty());
  }

  private static <T> T nobody(Class<T> type) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          throw new UnsupportedOperationException(method.getName());
        }));
  }

  private static <T> ObjectProvider<T> provider(T one) {
    return new ObjectProvider<>() {
      @Override
      public Stream<T> stream() {
        return Stream.of(one);
      }
    };
  }

  /** Minutes of a unit as one sum over the log. */
  private final class Counted implements CoverageFigures {
    @Override
    public Answer ask(Question question) {
      long through = db.read()
          .sql("select number from scheduler_airlog_head")
          .query(Long.class)
          .single();
      var rows = switch (question.by()) {
        case TOTAL -> question.unitIds().stream().map(id -> row(id, question)).toList();
        default -> List.<FigureRow>of();
      };
      var doubt = Answer.Remark.of("test.doubt", LocalDate.parse("2026-11-24"), 1.5, 3);
      return new Answer(question, rows, List.of(doubt), through, time.now());
    }

    private FigureRow row(long unit, Question question) {
      long count = db.read()
          .sql("""
              select count(*) from scheduler_airlog
              where kind = 'AIRING' and day between :from and :to and unit in (:units)""")
          .params(Map.of(
              "from", question.from().toString(),
              "to", question.to().toString(),
              "units", province.subtree(unit)))
          .query(Long.class)
          .single();
      var figures = new Figures(count * 60_000, count * 60_000, count, (int) Math.min(1, count));
      return new FigureRow(unit, "", figures, figures, Figures.NONE, Figures.NONE, 0, 0, 1);
    }

    @Override
    public void doubt(java.util.Collection<Long> unitIds, LocalDate from, LocalDate to) {
      // Nothing is summed up beforehand here.
    }

    @Override
    public void rebuild() {
      throw new UnsupportedOperationException();
    }
  }

  /** Letters end here, while the post is not broken. */
  private final class Basket implements ReportPost {
    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public void report(FrozenReport report, String address) throws java.io.IOException {
      take("report of " + report.unitId() + " to " + address);
    }

    @Override
    public void reminder(ReportState state, String address) throws java.io.IOException {
      take("reminder of " + state.unit().id() + " to " + address);
    }

    private void take(String letter) throws java.io.IOException {
      if (postBroken) {
        throw new java.io.IOException("451 try again");
      }
      posted.add(letter);
    }
  }

  void wait(Duration some) {
    time.advance(some);
  }
}
