package org.wardcast.webadmin.config;

import org.jspecify.annotations.Nullable;

/** The program cannot start here; the message is the sentence for whoever started it. */
public final class UnfitStorage extends RuntimeException {
  UnfitStorage(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
