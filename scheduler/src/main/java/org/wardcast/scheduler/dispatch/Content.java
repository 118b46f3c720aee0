package org.wardcast.scheduler.dispatch;

/** What an airing sends: sound, text, or nothing because it is gone. */
sealed interface Content {
  record Spoken(ClipSource clip) implements Content {}

  record Shown(String text) implements Content {}

  /** @param reason as it stands in the line */
  record Gone(String reason) implements Content {}
}
