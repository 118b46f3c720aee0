package org.wardcast.playlists.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.wardcast.playlists.Refusal;

/** One folder for each sound: {@code sounds/<first two>/<sha256>/}. */
@Component
final class SoundFolders {
  private final Path root;

  SoundFolders(Path dataFolder) {
    root = dataFolder.resolve("sounds");
  }

  /** A hash that is none never becomes a path. */
  Path of(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new Refusal("sound", "playlists.sound.gone");
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** In one step. What already lies there was left by a crash before its row was written. */
  void take(Path folder, String sha256) throws IOException {
    var home = of(sha256);
    FileSystemUtils.deleteRecursively(home);
    Files.createDirectories(home.getParent());
    Files.move(folder, home, StandardCopyOption.ATOMIC_MOVE);
  }
}
