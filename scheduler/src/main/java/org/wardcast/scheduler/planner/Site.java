package org.wardcast.scheduler.planner;

import java.util.List;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.scheduler.Slot;

/** A room with the slot it belongs to and what is played in it before anything is added. */
record Site(Slot slot, Room room, List<PlaylistItem> present) {}
