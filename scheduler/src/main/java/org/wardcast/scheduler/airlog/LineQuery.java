package org.wardcast.scheduler.airlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardcast.scheduler.LineFilter;

/** A filter as the words after {@code where}, with their parameters. */
record LineQuery(String where, Map<String, Object> params) {

  static LineQuery of(LineFilter filter) {
    var words = new ArrayList<>(List.of("1 = 1"));
    var params = new HashMap<String, Object>();
    if (filter.from() != null) {
      words.add("day >= :from");
      params.put("from", filter.from().toString());
    }
    if (filter.to() != null) {
      words.add("day <= :to");
      params.put("to", filter.to().toString());
    }
    among("unit", filter.unitIds(), words, params);
    among("device", filter.deviceIds(), words, params);
    among("end_state", filter.endStates().stream().map(Enum::name).toList(), words, params);
    among("kind", filter.kinds().stream().map(Enum::name).toList(), words, params);
    if (filter.text() != null && !filter.text().isBlank()) {
      words.add("folded like :text escape '!'");
      params.put("text", Folding.pattern(filter.text()));
    }
    return new LineQuery(String.join(" and ", words), params);
  }

  private static void among(
      String column, Collection<?> values, List<String> words, Map<String, Object> params) {
    if (!values.isEmpty()) {
      words.add(column + " in (:" + column + ")");
      params.put(column, values);
    }
  }
}
