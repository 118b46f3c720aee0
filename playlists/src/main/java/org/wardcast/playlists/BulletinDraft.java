package org.wardcast.playlists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes down. Sound or text, or both.
 *
 * @param language BCP 47, {@code vi} or a minority language
 * @param sourceBody "theo công bố chính thức": who announced it
 * @param validFrom first day it may air; open if null
 * @param validUntil last day it may air, included; open if null
 */
public record BulletinDraft(
    String title,
    long topicId,
    BulletinClass bulletinClass,
    String language,
    Tone tone,
    @Nullable String sourceBody,
    @Nullable String documentNumber,
    @Nullable LocalDate documentDate,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable String text,
    @Nullable String soundSha256) {

  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validUntil == null || !day.isAfter(validUntil));
  }
}
