package org.wardcast.webadmin.pages.airlog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Seal;

/**
 * Everything the page of one line shows.
 *
 * @param parts of its airing, this one among them
 * @param corrections oldest first; the last one counts
 * @param corrected the line that this one corrects
 * @param seal over it; null while it is not sealed
 */
record OneLine(
    LineView view,
    List<Stretch> parts,
    List<LineView> corrections,
    @Nullable LineView corrected,
    @Nullable Seal seal,
    Kept kept,
    Map<String, String> names,
    boolean mayCorrect,
    boolean mayProve) {

  public @Nullable LineView standing() {
    return corrections.isEmpty() ? null : corrections.get(corrections.size() - 1);
  }

  public String name(String login) {
    return names.getOrDefault(login, login);
  }
}
