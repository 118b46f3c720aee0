package org.wardcast.webadmin.pages.campaigns;

import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.campaigns.Anniversaries;
import org.wardcast.playlists.campaigns.Anniversary;

/** An anniversary as the form has it. */
record AnniversaryForm(
    @Nullable Long id,
    @Nullable String name,
    @Nullable Integer day,
    @Nullable Integer month,
    boolean lunar,
    @Nullable Integer since) {
  static AnniversaryForm empty() {
    return new AnniversaryForm(null, "", null, null, false, null);
  }

  static AnniversaryForm of(Anniversaries.Kept kept) {
    var a = kept.anniversary();
    return new AnniversaryForm(kept.id(), a.name(), a.day(), a.month(), a.lunar(), a.since());
  }

  Anniversary anniversary() {
    return new Anniversary(
        name == null ? "" : name, day == null ? 0 : day, month == null ? 0 : month, lunar, since);
  }
}
