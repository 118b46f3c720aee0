package org.wardcast.scheduler.reconciliation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.airlog.CanonicalJson;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.DayCount;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.scheduler.proof.Explanation;
import org.wardcast.scheduler.proof.Tolerances;

/** A day's figures as the text that a lock freezes; its format stands in the package notes. */
final class Figures {
  private Figures() {}

  static String text(
      long commune,
      LocalDate day,
      long line,
      Tolerances tolerances,
      Collection<Compared> airings,
      Map<String, Explanation> given) {
    DayCount count = Grouping.count(airings, given);
    var members = new HashMap<String, @Nullable Object>();
    members.put("unit", commune);
    members.put("day", day.toString());
    members.put("line", line);
    members.put("planned", count.planned());
    members.put("asPlanned", count.asPlanned());
    members.put("differing", count.differing());
    members.put("explained", count.explained());
    for (var deviation : Deviation.values()) {
      members.put(deviation.name().toLowerCase(java.util.Locale.ROOT), count.of(deviation));
    }
    members.put("plannedMillis", count.plannedMillis());
    members.put("heardMillis", count.heardMillis());
    members.put("lateToleranceMillis", tolerances.lateMillis());
    members.put("shortToleranceMillis", tolerances.shortMillis());
    members.put("overToleranceMillis", tolerances.overMillis());
    members.put("airings", sha256(sorted(airings.stream().map(Figures::line))));
    members.put(
        "reasons",
        sha256(sorted(given.values().stream()
            .filter(Explanation::given)
            .map(e -> e.airing() + "|" + (e.cause() == null ? "" : e.cause()) + "|" + e.words()))));
    return CanonicalJson.of(members);
  }

  private static String line(Compared a) {
    return String.join(
        "|",
        a.airing(),
        a.deviations().stream().map(Enum::name).collect(Collectors.joining("+")),
        String.valueOf(a.lateMillis()),
        String.valueOf(a.heardMillis()));
  }

  private static String sorted(Stream<String> lines) {
    return lines.sorted().map(line -> line + "\n").collect(Collectors.joining());
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
