package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.List;
import org.wardcast.playlists.Tone;

/** What a device is played in one of its windows; asked only where a rule speaks of it. */
interface Air {
  /** Where nobody asks. */
  Air NONE = new Air() {
    @Override
    public List<Item> in(Sounding window) {
      return List.of();
    }

    @Override
    public boolean looksAt(LocalDate day) {
      return false;
    }
  };

  /** Empty where nothing is chosen, or it is too far ahead to be looked at. */
  List<Item> in(Sounding window);

  /** The days that are looked at for what plays, both included. */
  boolean looksAt(LocalDate day);

  /** Without signature tunes. */
  record Item(long bulletinId, String title, Tone tone, int plays) {}
}
