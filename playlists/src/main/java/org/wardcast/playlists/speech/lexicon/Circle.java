package org.wardcast.playlists.speech.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardcast.playlists.speech.reading.Abbreviations;
import org.wardcast.playlists.speech.reading.Abbreviations.Entry;

/** Looks for a way from an entry back to itself through what the entries say. */
final class Circle {
  private final Abbreviations lexicon;
  private final Set<String> deadEnds = new HashSet<>();

  Circle(Collection<Entry> entries) {
    lexicon = new Abbreviations(entries);
  }

  /** The spellings along the way, the first one again at the end; empty if there is none. */
  List<String> through(Entry start) {
    Deque<String> way = new ArrayDeque<>(List.of(start.written()));
    return leadsBack(start, start.written(), way) ? new ArrayList<>(way) : List.of();
  }

  private boolean leadsBack(Entry entry, String goal, Deque<String> way) {
    for (var next : lexicon.in(entry.read())) {
      way.addLast(next.written());
      if (next.written().equals(goal)) {
        return true;
      }
      if (deadEnds.add(next.written()) && leadsBack(next, goal, way)) {
        return true;
      }
      way.removeLast();
    }
    return false;
  }
}
