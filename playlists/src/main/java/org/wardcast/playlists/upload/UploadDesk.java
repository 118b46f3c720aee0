package org.wardcast.playlists.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Upload;
import org.wardcast.playlists.Upload.Phase;
import org.wardcast.playlists.Uploads;
import org.wardcast.playlists.checkin.CheckInSettings;
import org.wardcast.playlists.sound.SoundStore;

/** Receives files. The bytes on the disk are the truth about how far an upload has come. */
@Component
class UploadDesk implements Uploads {
  /** How long a broken upload can be resumed, and the answer of an ended one be asked for. */
  static final Duration KEPT = Duration.ofHours(1);

  /** Left free for the tables, and for the house file of what comes in. */
  static final long RESERVE = 200L << 20;

  private static final Duration SAVED_EVERY = Duration.ofMinutes(1);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PATH = 4096;

  /** Line breaks, and marks that turn the writing round and so hide a file's real ending. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+");

  private final Map<String, Incoming> uploads = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final CheckInSettings settings;
  private final CheckInDesk desk;
  private final SoundStore sounds;
  private final UploadStore store;
  private final UploadFolders folders;
  private final Disk disk;
  private final Clock clock;

  UploadDesk(
      CheckInSettings settings,
      CheckInDesk desk,
      SoundStore sounds,
      UploadStore store,
      UploadFolders folders,
      Disk disk,
      Clock clock) {
    this.settings = settings;
    this.desk = desk;
    this.sounds = sounds;
    this.store = store;
    this.folders = folders;
    this.disk = disk;
    this.clock = clock;
  }

  @Override
  public Upload begin(String fileName, long size, String startedBy) {
    if (size <= 0) {
      throw new Refusal("file", "playlists.upload.empty");
    }
    if (size > settings.maxBytes()) {
      throw new Refusal(
          "file", "playlists.upload.too-large", megabytes(size), megabytes(settings.maxBytes()));
    }
    var id = newId();
    try {
      if (disk.free(folders.root()) < size + expected() + RESERVE) {
        throw new Refusal(null, "playlists.upload.disk-full");
      }
      folders.make(id);
    } catch (IOException e) {
      throw Trouble.of(e);
    }
    var now = clock.instant();
    var upload = new Incoming(
        id, plain(fileName), size, startedBy, UploadFolders.sha256(), now, now.plus(KEPT));
    store.add(upload);
    uploads.put(id, upload);
    return upload.seen();
  }

  private String newId() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Bytes that others have announced and not sent yet. */
  private long expected() {
    return uploads.values().stream()
        .map(Incoming::seen)
        .filter(u -> u.phase() == Phase.RECEIVING)
        .mapToLong(u -> u.size() - u.received())
        .sum();
  }

  @Override
  public Upload append(String id, long offset, InputStream bytes) {
    var upload = here(id);
    var turn = takeTurn(upload, offset);
    try (var pieces = disk.append(folders.pieces(id))) {
      receive(upload, turn, bytes, pieces);
    } catch (IOException e) {
      var refusal = Trouble.of(e);
      synchronized (upload) {
        if (upload.turn == turn) {
          refuse(upload, refusal);
        }
      }
      throw refusal;
    }
    synchronized (upload) {
      if (upload.turn == turn && upload.phase == Phase.RECEIVING) {
        store.save(upload);
        if (upload.received == upload.size) {
          whole(upload);
        }
      }
    }
    return upload.seen();
  }

  private static int takeTurn(Incoming upload, long offset) {
    synchronized (upload) {
      if (upload.phase != Phase.RECEIVING) {
        throw new Refusal(null, "playlists.upload.already-whole");
      }
      if (offset != upload.received) {
        throw new Refusal(
            "offset", "playlists.upload.wrong-offset", Long.toString(upload.received));
      }
      return ++upload.turn;
    }
  }

  private void receive(Incoming upload, int turn, InputStream bytes, OutputStream pieces)
      throws IOException {
    var buffer = new byte[64 * 1024];
    for (var n = read(bytes, buffer); n >= 0; n = read(bytes, buffer)) {
      synchronized (upload) {
        if (upload.turn != turn || upload.phase != Phase.RECEIVING) {
          throw new Refusal(null, "playlists.upload.taken-over");
        }
        if (upload.received + n > upload.size) {
          var refusal = new Refusal("file", "playlists.upload.too-many-bytes");
          refuse(upload, refusal);
          throw refusal;
        }
        pieces.write(buffer, 0, n);
        upload.digest.update(buffer, 0, n);
        upload.received += n;
        stillComing(upload);
      }
    }
  }

  /** A broken connection is the end of this piece, not of the upload. */
  private static int read(InputStream bytes, byte[] buffer) {
    try {
      return bytes.read(buffer);
    } catch (IOException e) {
      return -1;
    }
  }

  private void stillComing(Incoming upload) {
    var now = clock.instant();
    upload.expires = now.plus(KEPT);
    if (now.isAfter(upload.saved.plus(SAVED_EVERY))) {
      upload.saved = now;
      store.save(upload);
    }
  }

  private void whole(Incoming upload) {
    var sha256 = HexFormat.of().formatHex(upload.digest.digest());
    if (sounds.has(sha256)) {
      done(upload, sha256, true);
      return;
    }
    upload.sha256 = sha256;
    upload.at(Phase.WAITING, 0);
    store.save(upload);
    try {
      upload.work = desk.take(
          upload.id, upload.fileName, sha256, upload::at, new CheckInDesk.Ending() {
            @Override
            public void done(boolean duplicate) {
              UploadDesk.this.done(upload, sha256, duplicate);
            }

            @Override
            public void refused(Refusal refusal) {
              refuse(upload, refusal);
            }

            @Override
            public void stopped() {
              if (!uploads.containsKey(upload.id)) {
                folders.remove(upload.id);
              }
            }
          });
    } catch (Refusal busy) {
      refuse(upload, busy);
    }
  }

  private void done(Incoming upload, String sha256, boolean duplicate) {
    synchronized (upload) {
      upload.sha256 = sha256;
      upload.duplicate = duplicate;
      upload.at(Phase.DONE, 100);
      upload.expires = clock.instant().plus(KEPT);
      folders.remove(upload.id);
      store.save(upload);
    }
  }

  private void refuse(Incoming upload, Refusal refusal) {
    synchronized (upload) {
      upload.refusal = refusal;
      upload.at(Phase.REFUSED, 0);
      upload.expires = clock.instant().plus(KEPT);
      folders.remove(upload.id);
      store.save(upload);
    }
  }

  @Override
  public Optional<Upload> find(String id) {
    return Optional.ofNullable(uploads.get(id)).map(Incoming::seen);
  }

  @Override
  public void cancel(String id) {
    var upload = uploads.remove(id);
    if (upload == null) {
      return;
    }
    synchronized (upload) {
      upload.turn++;
      if (upload.work != null) {
        upload.work.cancel(true);
      }
      store.remove(id);
      folders.remove(id);
    }
  }

  /** Ends what has had no byte for an hour, and forgets what has long ended. */
  void tidyUp() {
    var now = clock.instant();
    uploads.values().stream()
        .map(Incoming::seen)
        .filter(u ->
            u.phase() == Phase.RECEIVING || u.phase() == Phase.DONE || u.phase() == Phase.REFUSED)
        .filter(u -> !u.expires().isAfter(now))
        .forEach(u -> cancel(u.id()));
  }

  /** After a start: goes on where the last run ended, and leaves nothing lying that nobody owns. */
  void recover() {
    var now = clock.instant();
    for (var row : store.all()) {
      if (row.state().equals("CHECKING") || row.expires().isAfter(now)) {
        recover(row, now);
      } else {
        store.remove(row.id());
      }
    }
    folders.keepOnly(uploads.keySet());
  }

  private void recover(UploadStore.Row row, Instant now) {
    try {
      var upload = new Incoming(
          row.id(),
          row.fileName(),
          row.size(),
          row.startedBy(),
          folders.digest(row.id()),
          now,
          row.expires());
      uploads.put(row.id(), upload);
      synchronized (upload) {
        upload.received = folders.received(row.id());
        upload.duplicate = row.duplicate();
        upload.sha256 = row.sha256();
        upload.refusal = row.refusal();
        switch (row.state()) {
          case "DONE" -> upload.phase = Phase.DONE;
          case "REFUSED" -> upload.phase = Phase.REFUSED;
          case "CHECKING" -> checkAgain(upload);
          default -> goOn(upload);
        }
      }
    } catch (IOException e) {
      store.remove(row.id());
    }
  }

  /** The sound may have been stored in the very moment before the end. */
  private void checkAgain(Incoming upload) {
    var sha256 = upload.sha256;
    if (sha256 != null && sounds.has(sha256)) {
      done(upload, sha256, upload.duplicate);
    } else {
      goOn(upload);
    }
  }

  private void goOn(Incoming upload) {
    if (upload.received == upload.size) {
      whole(upload);
    } else if (upload.received > upload.size) {
      refuse(upload, new Refusal("file", "playlists.upload.too-many-bytes"));
    } else {
      upload.phase = Phase.RECEIVING;
    }
  }

  private Incoming here(String id) {
    var upload = uploads.get(id);
    if (upload == null) {
      throw new Refusal(null, "playlists.upload.gone");
    }
    return upload;
  }

  /** Browsers may send a whole path; a name has no line breaks, and an end. */
  private static String plain(String fileName) {
    var end = fileName.substring(Math.max(0, fileName.length() - LONGEST_PATH));
    var path = UNSEEN.matcher(Normalizer.normalize(end, Normalizer.Form.NFC)).replaceAll(" ");
    var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
        .strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  private static String megabytes(long bytes) {
    return Long.toString((bytes + (1 << 20) - 1) >> 20);
  }
}
