package org.wardcast.scheduler.verifier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an export says of itself: see the package notes of the proof door.
 *
 * @param shownFirst the asked days lie from here to {@code shownLast}; lines outside are withheld
 * @param firstSeal 0 if none
 * @param units names of those whose lines are shown; null if all are
 */
record Manifest(
    String installation,
    ZoneId zone,
    LocalDate from,
    LocalDate to,
    boolean open,
    Instant madeAt,
    String madeBy,
    long first,
    long last,
    long count,
    long shownFirst,
    long shownLast,
    String chainBefore,
    String chain,
    long firstSeal,
    long lastSeal,
    @Nullable String units,
    long purgedBefore,
    String key,
    Content lines,
    Content seals,
    Content publicKey) {
  static final String TYPE = "wardcast-export/1";

  /** One entry of the ZIP. */
  record Content(long bytes, String sha256) {
    static Content of(Members files, String name) throws Unreadable {
      var file = files.object(name);
      return new Content(file.number("bytes"), file.hash("sha256"));
    }
  }

  static Manifest of(String text) throws Unreadable {
    var m = Members.of(text);
    if (!m.string("type").equals(TYPE)) {
      throw new Unreadable("type", false);
    }
    var files = m.object("files");
    return new Manifest(
        m.string("installation"),
        m.zone("zone"),
        m.day("from"),
        m.day("to"),
        m.truth("open"),
        Instant.ofEpochMilli(m.number("madeAt")),
        m.string("madeBy"),
        m.number("first"),
        m.number("last"),
        m.number("count"),
        m.number("shownFirst"),
        m.number("shownLast"),
        m.hash("chainBefore"),
        m.hash("chain"),
        m.number("firstSeal"),
        m.number("lastSeal"),
        m.has("units") ? units(m) : null,
        m.number("purgedBefore"),
        m.hash("key"),
        Content.of(files, "lines.ndjson"),
        Content.of(files, "seals.ndjson"),
        Content.of(files, "public-key.pem"));
  }

  private static String units(Members m) throws Unreadable {
    var names = new StringBuilder();
    for (var unit : m.list("units")) {
      if (!(unit instanceof java.util.Map<?, ?> one) || !(one.get("name") instanceof String name)) {
        throw new Unreadable("units", false);
      }
      names.append(names.isEmpty() ? "" : "; ").append(name);
    }
    return names.toString();
  }

  /** Whether its own figures can be true of one file. */
  boolean fits() {
    return first >= 1
        && last >= first
        && count == last - first + 1
        && shownFirst >= first
        && shownLast >= shownFirst
        && shownLast <= last
        && purgedBefore <= first
        && !to.isBefore(from)
        && (firstSeal == 0 ? lastSeal == 0 : firstSeal > 0 && lastSeal >= firstSeal);
  }
}
