package org.wardcast.scheduler.seals;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;

/** The secret key and its public half, apart from the database. */
@Component
final class KeyFolder {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);
  private static final byte[] PROBE = "wardcast-key".getBytes(StandardCharsets.US_ASCII);

  private static final String SECRET = "seal.key";
  private static final String OPEN = "seal.pub";

  private final Path folder;
  private final Path secret;
  private final Path open;

  @Autowired
  KeyFolder(@Qualifier("dataFolder") Path dataFolder, @Value("${wardcast.keys:}") String folder) {
    this(folder.isBlank() ? dataFolder.resolve("keys") : Path.of(folder));
  }

  KeyFolder(Path folder) {
    this.folder = folder;
    this.secret = folder.resolve(SECRET);
    this.open = folder.resolve(OPEN);
  }

  /** A secret key that is proved to belong to its public one. */
  record Pair(PrivateKey secret, PublicKey open) {
    String id() {
      return Keys.id(open.getEncoded());
    }

    String publicText() {
      return Keys.base64(open.getEncoded());
    }
  }

  String file() {
    return secret.toAbsolutePath().toString();
  }

  /** The one that lies there, or a new one. */
  synchronized Pair first() {
    return Files.exists(secret) ? read(null) : make();
  }

  /**
   * @param wanted the public key it must belong to; null to take the one that lies beside it
   * @throws Refusal saying why it cannot be used
   */
  Pair read(@Nullable KeyRow wanted) {
    var text = text();
    try {
      var key = Keys.secret(text);
      var other = wanted == null ? Keys.open(Files.readString(open)) : wanted.open();
      if (Keys.signed(other, PROBE, Keys.sign(key, PROBE))) {
        return new Pair(key, other);
      }
    } catch (InvalidKeySpecException | IOException e) {
      LOG.debug("the key cannot be read", e);
      throw lost("unreadable");
    }
    throw lost("other");
  }

  private String text() {
    try {
      var text = Files.readString(secret);
      if (text.isBlank()) {
        throw lost("empty");
      }
      return text;
    } catch (NoSuchFileException e) {
      throw lost("missing");
    } catch (CharacterCodingException e) {
      throw lost("unreadable");
    } catch (IOException e) {
      LOG.warn("the key of the seals cannot be read", e);
      throw lost("unreadable");
    }
  }

  private Refusal lost(String how) {
    return new Refusal(
        null,
        switch (how) {
          case "missing" -> "scheduler.seal.key.missing";
          case "empty" -> "scheduler.seal.key.empty";
          case "other" -> "scheduler.seal.key.other";
          default -> "scheduler.seal.key.unreadable";
        },
        file());
  }

  /** A new pair; what lies there already is kept under another name. */
  synchronized Pair make() {
    var pair = Keys.make();
    try {
      WholeFiles.folder(folder, true);
      putAside(secret);
      putAside(open);
      // The secret comes last: where it lies, its public half does too.
      WholeFiles.write(folder, OPEN, Keys.pem("PUBLIC KEY", pair.getPublic().getEncoded()), false);
      WholeFiles.write(
          folder, SECRET, Keys.pem("PRIVATE KEY", pair.getPrivate().getEncoded()), true);
    } catch (IOException e) {
      LOG.warn("the key of the seals cannot be written", e);
      throw new Refusal(null, "scheduler.seal.key.unwritable", file());
    }
    LOG.info("a key for the seals was made: {}", file());
    return new Pair(pair.getPrivate(), pair.getPublic());
  }

  private static void putAside(Path file) throws IOException {
    if (Files.exists(file)) {
      int n = 1;
      while (Files.exists(aside(file, n))) {
        n++;
      }
      Files.move(file, aside(file, n));
    }
  }

  private static Path aside(Path file, int n) {
    return file.resolveSibling(file.getFileName() + ".former-" + n);
  }
}
