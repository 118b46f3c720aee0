package org.wardcast.scheduler.seals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.clockwork.Chore;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.testkit.Database;

/**
 * The seals of a test database that has scheduler's tables.
 *
 * @param folder has {@code keys} and {@code seals} in it
 */
public record SealDesk(Seals seals, Chore chore, AirlogWriter writer, Path folder) {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  public static SealDesk of(Database db, Path folder, Clock clock) {
    var store = new SealStore(db.write(), db.read());
    var log = new LogHashes(db.read());
    var writer = new AirlogWriter(db.writer(), db.transactions(), clock, ZONE);
    var files = new SealFolder(folder.resolve("seals"), store);
    var key = new SealingKey(
        new KeyFolder(folder.resolve("keys")), store, new Notes(writer), db.transactions(), clock);
    var seals = new StoredSeals(
        store, key, log, files, new SealCheck(store, log, files, db.read(), clock), clock);
    return new SealDesk(seals, new SealChore(seals, log, files, clock, ZONE), writer, folder);
  }
}
