package org.wardcast.webadmin.pages.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Place;
import org.wardcast.webadmin.plan.Places;

/**
 * What was done, for the page that comes after it, and the fields of the form that undoes it.
 *
 * @param undo nothing to undo if empty
 */
record Said(String sentence, Map<String, String> undo) implements Serializable {
  static Said of(String sentence) {
    return new Said(sentence, Map.of());
  }

  /** @param former what stood for the date before; null: the usual hours */
  static Said changed(
      String sentence, long slot, LocalDate date, @Nullable DayChange former, String back) {
    var fields = fields("day", back);
    fields.put("slot", Long.toString(slot));
    fields.put("date", date.toString());
    if (former != null) {
      fields.put("cancelled", Boolean.toString(former.cancelled()));
      fields.put("reason", former.reason());
      if (former.start() != null) {
        fields.put("start", former.start().toString());
      }
      if (former.length() != null) {
        fields.put("length", former.length().toString());
      }
    }
    return new Said(sentence, fields);
  }

  /** @param revision the one just saved; it goes back to what was before */
  static Said saved(String sentence, long slot, int revision, String back) {
    var fields = fields("slot", back);
    fields.put("slot", Long.toString(slot));
    fields.put("revision", Integer.toString(revision));
    return new Said(sentence, fields);
  }

  /** @param former null: nothing was chosen for that part */
  static Said filled(
      String sentence,
      long slot,
      Place place,
      @Nullable LocalDate date,
      @Nullable Long former,
      String back) {
    var fields = fields("fill", back);
    fields.put("slot", Long.toString(slot));
    fields.put("place", Places.text(place));
    if (date != null) {
      fields.put("date", date.toString());
    }
    if (former != null) {
      fields.put("playlistId", former.toString());
    }
    return new Said(sentence, fields);
  }

  private static Map<String, String> fields(String kind, String back) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", kind);
    fields.put("back", back);
    return fields;
  }
}
