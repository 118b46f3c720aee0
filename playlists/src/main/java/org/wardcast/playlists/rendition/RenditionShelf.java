package org.wardcast.playlists.rendition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.wardcast.playlists.Rendition;

/**
 * Keeps renditions by content, each in a folder of its own: the bytes, and a card with their number,
 * hash and length. A rendition whose bytes do not match its card counts as not there.
 */
@Component
final class RenditionShelf {
  static final String BYTES = "bytes";
  private static final String CARD = "card";

  private final Path root;

  RenditionShelf(Path dataFolder) {
    root = dataFolder.resolve("renditions");
  }

  private Path home(String key) {
    return root.resolve(key.substring(0, 2)).resolve(key);
  }

  @Nullable Rendition find(String key, String mediaType) throws IOException {
    var card = home(key).resolve(CARD);
    var bytes = home(key).resolve(BYTES);
    if (!Files.exists(card) || !Files.exists(bytes)) {
      return null;
    }
    var facts = Files.readString(card).strip().split(" ");
    if (facts.length != 3 || Long.parseLong(facts[0]) != Files.size(bytes)) {
      return null;
    }
    return new Rendition(mediaType, bytes, facts[1], Duration.ofNanos(Long.parseLong(facts[2])));
  }

  Path bench() throws IOException {
    Files.createDirectories(root);
    return Files.createTempDirectory(root, "making");
  }

  /** In one step; a broken one of the same name gives way. */
  void put(String key, Path bench, Duration length) throws IOException {
    var bytes = bench.resolve(BYTES);
    Files.writeString(
        bench.resolve(CARD), Files.size(bytes) + " " + sha256(bytes) + " " + length.toNanos());
    var home = home(key);
    FileSystemUtils.deleteRecursively(home);
    Files.createDirectories(home.getParent());
    try {
      Files.move(bench, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      FileSystemUtils.deleteRecursively(bench);
    }
  }

  static String sha256(Path file) throws IOException {
    var digest = sha256();
    try (var in = Files.newInputStream(file)) {
      var buffer = new byte[64 * 1024];
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
