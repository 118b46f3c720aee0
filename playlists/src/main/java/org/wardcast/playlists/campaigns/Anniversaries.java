package org.wardcast.playlists.campaigns;

import java.time.LocalDate;
import java.util.List;

/** The list of anniversaries, editable, seeded with the national ones. */
public interface Anniversaries {
  List<Kept> all();

  /** @throws org.wardcast.playlists.Refusal naming the field */
  Kept add(Anniversary anniversary, String who);

  Kept change(long id, Anniversary anniversary, String who);

  void remove(long id, String who);

  /** Those that fall between the two days, both included, in order. */
  List<Falling> between(LocalDate from, LocalDate to);

  /** One of the list. */
  record Kept(long id, Anniversary anniversary) {}

  /** @param years how many years it then is; 0 if it is not counted */
  record Falling(long id, Anniversary anniversary, LocalDate date, int years) {}
}
