package org.wardcast.scheduler.corrections;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.scheduler.proof.Corrections;

@Service
final class StoredCorrections implements Corrections {
  private final Airlog airlog;
  private final AirlogWriter writer;
  private final JdbcClient db;
  private final JdbcClient reader;
  private final TransactionOperations transactions;
  private final Clock clock;

  StoredCorrections(
      Airlog airlog,
      AirlogWriter writer,
      JdbcClient db,
      @Qualifier("reader") JdbcClient reader,
      TransactionOperations transactions,
      Clock clock) {
    this.airlog = airlog;
    this.writer = writer;
    this.db = db;
    this.reader = reader;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public AirLine correct(long number, Correction correction, String who) {
    var line = airlog.line(number).orElseThrow(() -> missing(number));
    var exact = new Correction(
        millis(correction.started()),
        millis(correction.ended()),
        correction.airedMillis(),
        correction.endState(),
        correction.evidence(),
        correction.reason().strip());
    new CorrectionCheck(line, exact, clock.instant()).run();
    transactions.executeWithoutResult(status -> {
      writer.holdWithin();
      int part = 1
          + db.sql("select coalesce(max(part), 0) from scheduler_airlog where airing = ?")
              .param(airing(number))
              .query(Integer.class)
              .single();
      writer.appendWithin(List.of(instead(line, part, exact, who)));
    });
    var all = of(number);
    return all.get(all.size() - 1);
  }

  private Refusal missing(long number) {
    long cutOff = reader
        .sql("select before_number from scheduler_airlog_cutoff")
        .query(Long.class)
        .single();
    return number > 0 && number < cutOff
        ? new Refusal("number", "scheduler.correct.purged", number)
        : new Refusal("number", "scheduler.correct.unknown", number);
  }

  private static String airing(long number) {
    return "corrects/" + number;
  }

  /** It stays on the old line's broadcast day: the planned start is copied, or else what was sent. */
  private static NewLine instead(AirLine line, int part, Correction said, String who) {
    var subject = new Subject(
        line.occurrence(),
        line.item(),
        line.deviceId(),
        line.deviceName(),
        line.unitId(),
        line.unitNames(),
        line.simulated(),
        line.bulletinId(),
        line.bulletinVersion(),
        line.title(),
        line.topic(),
        line.bulletinClass(),
        line.signature(),
        line.soundSha256());
    var outcome = new Outcome(
        line.sent(),
        line.accepted(),
        said.started(),
        said.ended(),
        said.airedMillis(),
        line.contentSha256(),
        said.endState(),
        said.reason(),
        said.evidence(),
        who);
    return new NewLine(
        airing(line.number()),
        part,
        Kind.CORRECTION,
        subject,
        line.plannedStart(),
        line.plannedMillis(),
        outcome);
  }

  private static @Nullable Instant millis(@Nullable Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public List<AirLine> of(long number) {
    return reader
        .sql("select number from scheduler_airlog where airing = ? order by part")
        .param(airing(number))
        .query(Long.class)
        .list()
        .stream()
        .flatMap(correction -> airlog.line(correction).stream())
        .toList();
  }
}
