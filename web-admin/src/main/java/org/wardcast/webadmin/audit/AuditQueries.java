package org.wardcast.webadmin.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardcast.webadmin.pages.devices.Folded;

/** A filter as the words after {@code where}, with their parameters. */
@Component
class AuditQueries {
  record Query(String where, Map<String, Object> params) {}

  private final ZoneId zone;

  AuditQueries(ZoneId zone) {
    this.zone = zone;
  }

  Query of(AuditFilter filter) {
    var words = new ArrayList<>(List.of("1 = 1"));
    var params = new HashMap<String, Object>();
    among("who", filter.who(), words, params);
    among("unit", filter.unitIds(), words, params);
    among("noun", filter.nouns(), words, params);
    among("outcome", filter.outcomes().stream().map(Enum::name).toList(), words, params);
    if (filter.from() != null) {
      words.add("at >= :from");
      params.put("from", millis(filter.from()));
    }
    if (filter.to() != null) {
      words.add("at < :to");
      params.put("to", millis(filter.to().plusDays(1)));
    }
    int n = 0;
    for (var word : Folded.of(filter.words()).split("\\s+")) {
      if (!word.isEmpty()) {
        var name = "word" + n++;
        words.add("folded like :" + name + " escape '!'");
        params.put(name, "%" + word.replaceAll("([!%_])", "!$1") + "%");
      }
    }
    return new Query(String.join(" and ", words), params);
  }

  private static void among(
      String column, Collection<?> values, List<String> words, Map<String, Object> params) {
    if (!values.isEmpty()) {
      words.add(column + " in (:" + column + ")");
      params.put(column, values);
    }
  }

  private long millis(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
