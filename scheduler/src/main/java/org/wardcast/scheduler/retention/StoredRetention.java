package org.wardcast.scheduler.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.exports.ExportWriter;
import org.wardcast.scheduler.proof.Exports;
import org.wardcast.scheduler.proof.Finding.Level;
import org.wardcast.scheduler.proof.Retention;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.scheduler.proof.Verifier;
import org.wardcast.scheduler.retention.RetentionStore.ArchiveRow;

@Service
class StoredRetention implements Retention {
  private static final Logger LOG = LoggerFactory.getLogger(StoredRetention.class);
  /** As in the trigger, which measures by the newest line. */
  private static final Duration TWO_YEARS = Duration.ofDays(731);

  private final RetentionStore store;
  private final ArchiveFiles files;
  private final ExportWriter writer;
  private final Airlog airlog;
  private final Seals seals;
  private final Notes notes;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ZoneId zone;
  private final int months;
  private final ReentrantLock busy = new ReentrantLock();

  StoredRetention(
      RetentionStore store,
      ArchiveFiles files,
      ExportWriter writer,
      Airlog airlog,
      Seals seals,
      Notes notes,
      TransactionOperations transactions,
      Clock clock,
      ZoneId zone,
      @Value("${wardcast.retention.months:36}") int months) {
    this.store = store;
    this.files = files;
    this.writer = writer;
    this.airlog = airlog;
    this.seals = seals;
    this.notes = notes;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
    this.months = months;
  }

  /** Whole months, so that a program started every day makes no archive of every day. */
  private LocalDate before() {
    var today = LocalDate.now(clock.withZone(zone));
    return YearMonth.from(today.minusMonths(months)).atDay(1);
  }

  @Override
  public State state() {
    var before = before();
    return new State(
        months, before, store.lastDay(), due(before), nextDay(), files.folder().toString());
  }

  private @Nullable LocalDate nextDay() {
    return store
        .dayOf(store.cutOff())
        .map(day -> YearMonth.from(day).plusMonths(months + 1L).atDay(1))
        .orElse(null);
  }

  private @Nullable Due due(LocalDate before) {
    long first = store.cutOff();
    long last = lastOld(first, before);
    if (last < first) {
      return null;
    }
    // Whole seals: where one holds a younger line too, all of it waits.
    var seal = seals.over(last);
    long sealed = seal.map(s -> s.last() == last ? last : s.first() - 1)
        .orElseGet(() -> seals.latest().map(Seal::last).orElse(0L));
    if (sealed < first) {
      return null;
    }
    var days = store.days(first, sealed);
    return new Due(first, sealed, days.from(), days.to());
  }

  private long lastOld(long first, LocalDate before) {
    var newest = store.newestWritten().orElse(Instant.EPOCH);
    return store
        .firstYoung(first, before, newest.minus(TWO_YEARS))
        .map(young -> young - 1)
        .orElse(0L);
  }

  @Override
  public List<Archive> archives() {
    return store.archives().stream().map(this::archive).toList();
  }

  private Archive archive(ArchiveRow row) {
    return new Archive(
        row.first(),
        row.last(),
        row.from(),
        row.to(),
        row.file(),
        row.sha256(),
        row.bytes(),
        row.madeAt(),
        row.madeBy(),
        Files.exists(files.file(row.file())));
  }

  @Override
  public Archive archive(String who) {
    if (!busy.tryLock()) {
      throw new Refusal(null, "scheduler.retention.busy");
    }
    try {
      boolean finished = finish();
      var due = due(before());
      if (due == null) {
        return store
            .newest()
            .filter(row -> finished)
            .map(this::archive)
            .orElseThrow(() -> new Refusal(null, "scheduler.retention.nothing"));
      }
      var row = written(due, who);
      finish();
      return archive(row);
    } catch (IOException e) {
      LOG.error("the archive could not be written", e);
      throw new Refusal(null, "scheduler.retention.unwritten", e.toString());
    } finally {
      busy.unlock();
    }
  }

  private ArchiveRow written(Due due, String who) throws IOException {
    var name = "wardcast-" + due.from() + "-" + due.to() + ".zip";
    var ask = new Exports.Ask(due.from(), due.to(), Set.of(), who);
    var plan = new Exports.Plan(
        ask,
        due.first(),
        due.last(),
        due.first(),
        due.last(),
        due.count(),
        seals.over(due.first()).orElseThrow().number(),
        seals.over(due.last()).orElseThrow().number(),
        0,
        false,
        due.first());
    var half = files.write(name, out -> writer.write(plan, Set.of(), List.of(), out, done -> {}));
    try {
      requireWhole(half);
      var row = new ArchiveRow(
          due.first(),
          due.last(),
          airlog.line(due.last()).orElseThrow().chain(),
          due.from(),
          due.to(),
          name,
          ArchiveFiles.sha256(half),
          Files.size(half),
          clock.instant(),
          who);
      files.keep(half, name);
      transactions.executeWithoutResult(status -> {
        store.add(row);
        notes.writeWithin(
            "archive/" + row.first() + "-" + row.last(),
            row.file(),
            0,
            "",
            "scheduler.reason.archived:" + row.sha256(),
            who);
      });
      return row;
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private void requireWhole(Path file) throws IOException {
    var verdict = Verifier.verify(file, Set.of());
    var fault = verdict.of(Level.WRONG).findFirst();
    if (fault.isPresent()) {
      LOG.error("the archive is not whole: {}", fault.get());
      throw unwhole(fault.get().code(), fault.get().args().toArray());
    }
    for (var key : verdict.keys()) {
      if (seals.publicKey(key).isEmpty()) {
        throw unwhole("scheduler.verify.key.other", key);
      }
    }
  }

  /** With the verifier's own sentence in it. */
  private static Refusal unwhole(String code, Object... arguments) {
    return new Refusal(null, "scheduler.retention.unwhole", new Refusal(null, code, arguments));
  }

  /**
   * What was archived goes, also where the program was killed in between.
   *
   * @return whether anything was left to do
   */
  private boolean finish() throws IOException {
    var newest = store.newest();
    boolean archived = newest.isPresent() && newest.get().last() >= store.cutOff();
    if (archived) {
      var row = newest.get();
      var file = files.file(row.file());
      if (!Files.exists(file) || !ArchiveFiles.sha256(file).equals(row.sha256())) {
        throw new Refusal(null, "scheduler.retention.lost", row.file());
      }
      transactions.executeWithoutResult(status -> store.raise(row));
      LOG.info("lines {} to {} go; they lie in {}", row.first(), row.last(), row.file());
    }
    return store.deleteBelow(store.cutOff()) || archived;
  }

  /** For the chore: what is left to do and what is due, if anything. */
  void tidy() {
    if (due(before()) != null || store.anythingBelow(store.cutOff())) {
      archive("system");
    }
  }
}
