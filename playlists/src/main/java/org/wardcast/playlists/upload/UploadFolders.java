package org.wardcast.playlists.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.wardcast.playlists.checkin.CheckIn;

/** One folder for each upload; check-in works in it, and it is moved away or removed whole. */
@Component
final class UploadFolders {
  private static final Logger LOG = LoggerFactory.getLogger(UploadFolders.class);

  private final Path root;

  UploadFolders(Path dataFolder) {
    root = dataFolder.resolve("uploads");
  }

  Path root() throws IOException {
    return Files.createDirectories(root);
  }

  Path of(String id) {
    return root.resolve(id);
  }

  Path pieces(String id) {
    return of(id).resolve(CheckIn.ORIGINAL);
  }

  void make(String id) throws IOException {
    Files.createDirectories(of(id));
  }

  void remove(String id) {
    try {
      FileSystemUtils.deleteRecursively(of(id));
    } catch (IOException e) {
      LOG.warn("the folder of an upload stays behind: {}", of(id), e);
    }
  }

  long received(String id) throws IOException {
    return Files.exists(pieces(id)) ? Files.size(pieces(id)) : 0;
  }

  /** The hash of what has come so far, ready for more. */
  MessageDigest digest(String id) throws IOException {
    var digest = sha256();
    if (Files.exists(pieces(id))) {
      try (var in = Files.newInputStream(pieces(id))) {
        var buffer = new byte[64 * 1024];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          digest.update(buffer, 0, n);
        }
      }
    }
    return digest;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes every folder that no upload owns. */
  void keepOnly(Set<String> ids) {
    try (var folders = Files.list(root())) {
      folders
          .map(f -> f.getFileName().toString())
          .filter(f -> !ids.contains(f))
          .forEach(this::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
