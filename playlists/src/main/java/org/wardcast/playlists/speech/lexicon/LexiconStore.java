package org.wardcast.playlists.speech.lexicon;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.speech.Lexicon;
import org.wardcast.playlists.speech.reading.Abbreviations;

@Repository
class LexiconStore implements Lexicon {
  private static final int LONGEST_WRITTEN = 40;
  private static final int LONGEST_READ = 200;
  private static final String CURRENT = """
      select written, reading, case_sensitive, who, at from playlists_lexicon l
      where reading is not null
        and id = (select max(id) from playlists_lexicon newer where newer.written = l.written)
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;
  private final TransactionOperations transactions;
  private final Clock clock;

  LexiconStore(
      JdbcClient writer,
      @Qualifier("reader") JdbcClient reader,
      TransactionOperations transactions,
      Clock clock) {
    this.writer = writer;
    this.reader = reader;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Entry> entries() {
    return entries(reader);
  }

  @Override
  public List<Change> changes(String written) {
    return reader
        .sql("""
            select reading, case_sensitive, who, at from playlists_lexicon
            where written = ? order by id desc
            """)
        .param(written)
        .query((row, number) -> new Change(
            row.getString("reading"),
            row.getInt("case_sensitive") == 1,
            row.getString("who"),
            Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  /** One at a time, so that two halves of a circle are not saved at once. */
  @Override
  public synchronized Entry save(String written, String read, boolean caseSensitive, String who) {
    var entry = new Entry(
        checkedWritten(written),
        checkedRead(read),
        caseSensitive,
        who,
        Instant.ofEpochMilli(clock.millis()));
    transactions.executeWithoutResult(status -> {
      var others = new ArrayList<>(entries(writer));
      others.stream()
          .filter(other -> !other.written().equals(entry.written()) && same(other, entry))
          .findFirst()
          .ifPresent(other -> {
            // Written otherwise and meant for the same words: this one takes its place.
            add(other.written(), null, other.caseSensitive(), who);
            others.remove(other);
          });
      others.removeIf(other -> other.written().equals(entry.written()));
      others.add(entry);
      refuseCircle(entry, others);
      add(entry.written(), entry.read(), caseSensitive, who);
    });
    return entry;
  }

  private static boolean same(Entry one, Entry other) {
    return !(one.caseSensitive() && other.caseSensitive())
        && one.written().equalsIgnoreCase(other.written());
  }

  private static void refuseCircle(Entry entry, List<Entry> all) {
    var circle = new Circle(all.stream().map(LexiconStore::plain).toList()).through(plain(entry));
    if (circle.size() == 2) {
      throw new Refusal("read", "playlists.lexicon.itself", entry.written());
    }
    if (!circle.isEmpty()) {
      throw new Refusal("read", "playlists.lexicon.circle", String.join(" → ", circle));
    }
  }

  @Override
  public synchronized Optional<Entry> remove(String written, String who) {
    return Objects.requireNonNull(transactions.execute(status -> {
      var entry =
          entries(writer).stream().filter(one -> one.written().equals(written)).findFirst();
      entry.ifPresent(one -> add(written, null, one.caseSensitive(), who));
      return entry;
    }));
  }

  private void add(String written, @Nullable String read, boolean caseSensitive, String who) {
    writer
        .sql("""
            insert into playlists_lexicon (written, reading, case_sensitive, who, at)
            values (:written, cast(:read as text), :case, :who, :at)
            """)
        .param("written", written)
        .param("read", read)
        .param("case", caseSensitive ? 1 : 0)
        .param("who", who)
        .param("at", clock.millis())
        .update();
  }

  private static List<Entry> entries(JdbcClient client) {
    return client
        .sql(CURRENT)
        .query((row, number) -> new Entry(
            row.getString("written"),
            row.getString("reading"),
            row.getInt("case_sensitive") == 1,
            row.getString("who"),
            Instant.ofEpochMilli(row.getLong("at"))))
        .list()
        .stream()
        .sorted(Comparator.comparing(Entry::written, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Entry::written))
        .toList();
  }

  private static Abbreviations.Entry plain(Entry entry) {
    return new Abbreviations.Entry(entry.written(), entry.read(), entry.caseSensitive());
  }

  private static String checkedWritten(String typed) {
    var written = line(typed);
    if (written.isEmpty()) {
      throw new Refusal("written", "playlists.lexicon.written.empty");
    }
    if (written.length() > LONGEST_WRITTEN) {
      throw new Refusal(
          "written", "playlists.lexicon.written.long", written.length(), LONGEST_WRITTEN);
    }
    if (written.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new Refusal("written", "playlists.lexicon.written.no-word", written);
    }
    return written;
  }

  private static String checkedRead(String typed) {
    var read = line(typed);
    if (read.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new Refusal("read", "playlists.lexicon.read.empty");
    }
    if (read.length() > LONGEST_READ) {
      throw new Refusal("read", "playlists.lexicon.read.long", read.length(), LONGEST_READ);
    }
    return read;
  }

  private static String line(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
