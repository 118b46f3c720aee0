package org.wardcast.webadmin.pages.airlog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Sounds;
import org.wardcast.scheduler.AirLine;
import org.wardcast.webadmin.pages.airlog.Kept.Check;
import org.wardcast.webadmin.pages.library.Wave;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/**
 * Finds the version and the sound of a line, by number and by hash: whether the bulletin was edited
 * or withdrawn since makes no difference.
 */
@Component
class KeptView {
  private final Bulletins bulletins;
  private final Sounds sounds;
  private final Rights rights;

  KeptView(Bulletins bulletins, Sounds sounds, Rights rights) {
    this.bulletins = bulletins;
    this.sounds = sounds;
    this.rights = rights;
  }

  Kept of(Account account, AirLine line) {
    var bulletin = bulletins.find(line.bulletinId());
    var version = bulletins.version(line.bulletinId(), line.bulletinVersion()).orElse(null);
    var hash = line.soundSha256();
    var sound = hash == null ? null : sounds.find(hash).orElse(null);
    return new Kept(
        version,
        bulletin.filter(b -> b.latest().version() > line.bulletinVersion()).isPresent(),
        bulletin.filter(b -> rights.may(account, Right.SEE, b.ownerUnitId())).isPresent(),
        sound,
        sound == null ? null : wave(sound),
        check(hash));
  }

  private @Nullable Wave wave(Sound sound) {
    try {
      return Wave.large(sound, sounds.peaks(sound.sha256()));
    } catch (IOException e) {
      return null;
    }
  }

  /** The file is read and hashed now: what a table says of it proves nothing. */
  private Check check(@Nullable String hash) {
    if (hash == null) {
      return Check.NONE;
    }
    try {
      return hash(sounds.original(hash)).equals(hash) ? Check.SAME : Check.OTHER;
    } catch (IOException e) {
      return Check.GONE;
    }
  }

  private static String hash(Path file) throws IOException {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
