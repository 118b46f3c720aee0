package org.wardcast.scheduler.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Ed25519 keys by their fingerprints: SHA-256 of the SubjectPublicKeyInfo, hex. */
public final class PublicKeys {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]*)-----END PUBLIC KEY-----");

  private final Map<String, PublicKey> keys = new LinkedHashMap<>();

  private PublicKeys() {}

  /** @throws IllegalArgumentException if there is none, or one that is no Ed25519 key */
  public static PublicKeys ofPem(String pem) {
    var keys = new PublicKeys();
    var found = PEM.matcher(pem);
    while (found.find()) {
      keys.add(Base64.getMimeDecoder().decode(found.group(1)));
    }
    if (keys.keys.isEmpty()) {
      throw new IllegalArgumentException("no public key");
    }
    return keys;
  }

  /** @throws IllegalArgumentException if it is no Ed25519 key */
  public static PublicKeys ofBase64(String key) {
    var keys = new PublicKeys();
    keys.add(Base64.getDecoder().decode(key));
    return keys;
  }

  private void add(byte[] der) {
    try {
      keys.put(
          Sha.hex(Sha.sha256().digest(der)),
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Set<String> ids() {
    return Set.copyOf(keys.keySet());
  }

  boolean has(String id) {
    return keys.containsKey(id);
  }

  /** Whether that key made the signature; no for a key that is not among these. */
  public boolean signed(String id, String text, String signature) {
    var key = keys.get(id);
    if (key == null) {
      return false;
    }
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      var bytes = Base64.getDecoder().decode(signature);
      // Another spelling of the same bytes is a change too.
      return check.verify(bytes) && Base64.getEncoder().encodeToString(bytes).equals(signature);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
