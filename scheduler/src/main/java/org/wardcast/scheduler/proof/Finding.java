package org.wardcast.scheduler.proof;

import java.util.List;

/**
 * One thing that the verifier says about a file.
 *
 * @param code of the sentence
 * @param line number of the line it is about; 0 if about none
 * @param args numbers, texts, {@link java.time.Instant}, {@link java.time.LocalDate} and {@link
 *     java.time.Duration}, to be written as its reader is used to
 */
public record Finding(Level level, String code, long line, List<Object> args) {
  /** FACT is neither good nor bad; WARNING leaves the file whole. */
  public enum Level {
    FACT,
    WARNING,
    WRONG
  }

  public static Finding fact(String code, Object... args) {
    return new Finding(Level.FACT, code, 0, List.of(args));
  }

  public static Finding warning(String code, long line, Object... args) {
    return new Finding(Level.WARNING, code, line, List.of(args));
  }

  public static Finding wrong(String code, long line, Object... args) {
    return new Finding(Level.WRONG, code, line, List.of(args));
  }
}
