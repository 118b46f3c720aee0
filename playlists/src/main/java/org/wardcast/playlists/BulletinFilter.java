package org.wardcast.playlists;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bulletins to list. Null or empty means no limit.
 *
 * @param text found in title or text, with or without accents
 * @param owners owner units
 * @param states of the latest version
 */
public record BulletinFilter(
    @Nullable String text,
    List<Long> owners,
    Set<Approval> states,
    @Nullable Long topicId,
    int limit,
    int offset) {
  public static BulletinFilter all() {
    return new BulletinFilter(null, List.of(), Set.of(), null, 200, 0);
  }
}
