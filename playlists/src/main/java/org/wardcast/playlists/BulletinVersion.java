package org.wardcast.playlists;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a bulletin, with how its approval ended.
 *
 * @param topicName as it is called now
 * @param reason why it was rejected or withdrawn
 */
public record BulletinVersion(
    long bulletinId,
    int version,
    long ownerUnitId,
    String author,
    Instant writtenAt,
    BulletinDraft content,
    String topicName,
    @Nullable Sound sound,
    Approval state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason) {

  private static final double READING_SPEED = 12;

  public String title() {
    return content.title();
  }

  public boolean hasText() {
    return content.text() != null && !content.text().isBlank();
  }

  /** How long it plays: its sound, or the time to read the text twice, 10 seconds at least. */
  public Duration airtime() {
    if (sound != null) {
      return sound.airtime();
    }
    return readingTime(content.text() == null ? title() : content.text());
  }

  /** Twice through at 12 characters a second, 10 seconds at least. */
  public static Duration readingTime(String text) {
    return Duration.ofSeconds(Math.max(10, (long) Math.ceil(2 * text.length() / READING_SPEED)));
  }
}
