package org.wardcast.scheduler.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.wardcast.scheduler.verifier.FileCheck;
import org.wardcast.scheduler.verifier.PublicKeys;

/**
 * Checks an export, a seal, a frozen report or the proof of a line, without a database and without
 * asking anybody. Whoever holds the file needs nothing else but the fingerprint of the key, on paper.
 */
public final class Verifier {
  private Verifier() {}

  /**
   * @param trusted fingerprints of the keys that may have signed; empty if that is compared by hand
   * @throws IOException if the file cannot be read at all
   */
  public static Verdict verify(Path file, Set<String> trusted) throws IOException {
    return FileCheck.of(file, trusted);
  }

  /**
   * Fingerprints of the public keys in a text of PEM blocks.
   *
   * @throws IllegalArgumentException if it has none, or one that is no Ed25519 key
   */
  public static Set<String> fingerprints(String pem) {
    return PublicKeys.ofPem(pem).ids();
  }
}
