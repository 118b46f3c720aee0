package org.wardcast.webadmin.pages.schedule;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Occurrence;

/** What of an occurrence lies in one row: its devices there, and what they play. */
final class Part {
  final Occurrence occurrence;
  final Set<Long> devices = new TreeSet<>();
  final Set<Cue> cues = new LinkedHashSet<>();
  boolean clashes;

  Part(Occurrence occurrence) {
    this.occurrence = occurrence;
  }

  boolean ofALevel() {
    return occurrence.slot().plan().levelId() != null;
  }
}
