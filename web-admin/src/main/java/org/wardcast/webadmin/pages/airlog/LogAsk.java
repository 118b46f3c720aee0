package org.wardcast.webadmin.pages.airlog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.LineFilter;

/**
 * Which lines are asked for, as it stands in the address. What cannot be read there is left out.
 *
 * @param from null: from the first line on
 * @param page from 0
 */
record LogAsk(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<Long> devices,
    Set<EndState> outcomes,
    Set<Kind> kinds,
    String q,
    int page) {
  private static final int USUAL_DAYS = 7;
  private static final List<String> ASKED = List.of("from", "to", "device", "q");

  /** An address that asks for nothing means the last seven days. */
  static LogAsk of(MultiValueMap<String, String> asked, LocalDate today) {
    boolean open = ASKED.stream().anyMatch(asked::containsKey);
    var devices = new HashSet<Long>();
    for (var text : asked.getOrDefault("device", List.of())) {
      if (text.matches("\\d{1,18}")) {
        devices.add(Long.valueOf(text));
      }
    }
    var page = one(asked, "page");
    return new LogAsk(
        open ? day(one(asked, "from")) : today.minusDays(USUAL_DAYS - 1),
        open ? day(one(asked, "to")) : today,
        devices,
        among(EndState.class, asked.getOrDefault("outcome", List.of())),
        among(Kind.class, asked.getOrDefault("kind", List.of())),
        one(asked, "q"),
        page.matches("\\d{1,7}") ? Integer.parseInt(page) : 0);
  }

  private static String one(MultiValueMap<String, String> asked, String name) {
    return Objects.requireNonNullElse(asked.getFirst(name), "").strip();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> Set<E> among(Class<E> type, List<String> texts) {
    var found = EnumSet.noneOf(type);
    for (var constant : Objects.requireNonNull(type.getEnumConstants())) {
      if (texts.contains(constant.name())) {
        found.add(constant);
      }
    }
    return found;
  }

  public boolean backwards() {
    return from != null && to != null && to.isBefore(from);
  }

  LineFilter filter(Collection<Long> scope) {
    return new LineFilter(
        from, to, Set.copyOf(scope), devices, outcomes, kinds, q.isEmpty() ? null : q);
  }

  /** This asking as the part of an address behind {@code ?}, without the page. */
  String query(@Nullable Long unit) {
    var query = UriComponentsBuilder.newInstance();
    if (unit != null) {
      query.queryParam("unit", unit);
    }
    query.queryParam("from", from == null ? "" : from).queryParam("to", to == null ? "" : to);
    devices.forEach(device -> query.queryParam("device", device));
    outcomes.forEach(outcome -> query.queryParam("outcome", outcome));
    kinds.forEach(kind -> query.queryParam("kind", kind));
    if (!q.isEmpty()) {
      query.queryParam("q", "{q}");
    }
    return Objects.requireNonNull(query.encode().buildAndExpand(q).getQuery());
  }
}
