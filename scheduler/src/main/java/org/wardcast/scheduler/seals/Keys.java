package org.wardcast.scheduler.seals;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Ed25519 and its texts: PEM, base64, and the name of a key. */
final class Keys {
  private static final String ALGORITHM = "Ed25519";
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private Keys() {}

  static KeyPair make() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lower-case hex SHA-256 of the SubjectPublicKeyInfo. */
  static String id(byte[] publicKey) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static String pem(String kind, byte[] der) {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, body, kind);
  }

  static PrivateKey secret(String pem) throws InvalidKeySpecException {
    return factory(keys -> keys.generatePrivate(new PKCS8EncodedKeySpec(der("PRIVATE KEY", pem))));
  }

  static PublicKey open(String pem) throws InvalidKeySpecException {
    return open(der("PUBLIC KEY", pem));
  }

  static PublicKey open(byte[] der) throws InvalidKeySpecException {
    return factory(keys -> keys.generatePublic(new X509EncodedKeySpec(der)));
  }

  private static byte[] der(String kind, String pem) throws InvalidKeySpecException {
    var found = PEM.matcher(pem);
    if (!found.find() || !found.group(1).equals(kind)) {
      throw new InvalidKeySpecException("no " + kind);
    }
    try {
      return Base64.getMimeDecoder().decode(found.group(2));
    } catch (IllegalArgumentException e) {
      throw new InvalidKeySpecException(e);
    }
  }

  static byte[] sign(PrivateKey key, byte[] text) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean signed(PublicKey key, byte[] text, byte[] signature) {
    try {
      var check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(text);
      return check.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (InvalidKeyException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Making<T> {
    T with(KeyFactory keys) throws InvalidKeySpecException;
  }

  private static <T> T factory(Making<T> making) throws InvalidKeySpecException {
    try {
      return making.with(KeyFactory.getInstance(ALGORITHM));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
