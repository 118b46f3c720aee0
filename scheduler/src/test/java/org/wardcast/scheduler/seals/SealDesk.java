package org.wardcast.scheduler.seals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.clockwork.Chore;
import org.wardcast.scheduler.proof.SealMail;
import org.wardcast.scheduler.proof.SealPost;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.testkit.Database;

/**
 * The seals of a test database that has scheduler's tables.
 *
 * @param folder has {@code keys} and {@code seals} in it
 */
public record SealDesk(
    Seals seals, SealMail mail, Chore chore, Chore hourly, AirlogWriter writer, Path folder) {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Seals are sent to nobody. */
  public static SealDesk of(Database db, Path folder, Clock clock) {
    return of(db, folder, clock, new StaticListableBeanFactory());
  }

  static SealDesk of(Database db, Path folder, Clock clock, SealPost post) {
    return of(db, folder, clock, new StaticListableBeanFactory(Map.of("post", post)));
  }

  private static SealDesk of(Database db, Path folder, Clock clock, BeanFactory beans) {
    var store = new SealStore(db.write(), db.read());
    var log = new LogHashes(db.read());
    var writer = new AirlogWriter(db.writer(), db.transactions(), clock, ZONE);
    var files = new SealFolder(folder.resolve("seals"), store);
    var key = new SealingKey(
        new KeyFolder(folder.resolve("keys")), store, new Notes(writer), db.transactions(), clock);
    var letters = new SealLetters(
        beans.getBeanProvider(SealPost.class),
        new LetterBook(db.write(), db.read()),
        store,
        files,
        clock);
    var check = new SealCheck(store, log, files, db.read(), clock);
    var seals = new StoredSeals(store, key, log, files, check, letters, db.transactions(), clock);
    return new SealDesk(
        seals,
        letters,
        new SealChore(seals, log, files, letters, clock, ZONE),
        letters,
        writer,
        folder);
  }
}
