package org.wardcast.webadmin.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The word that proves that whoever makes the first administrator can read this machine's console.
 * It lives until the program ends or the administrator exists.
 */
@Component
public class SetupCode {
  /** No 0 and O, no 1, I and L: it is typed from a screen. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int GROUP = 4;

  private final String code = random() + "-" + random();

  private static String random() {
    var random = new SecureRandom();
    var letters = new StringBuilder();
    for (int i = 0; i < GROUP; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }

  public String code() {
    return code;
  }

  public boolean matches(String typed) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8),
        typed.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }
}
