package org.wardcast.scheduler.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.airlog.CanonicalJson;
import org.wardcast.scheduler.airlog.Hashes;
import org.wardcast.scheduler.airlog.LineRanges;
import org.wardcast.scheduler.proof.Exports.Plan;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Seals;

/** Writes the ZIP, the lines first: what the manifest says of them is known only afterwards. */
@Component
public class ExportWriter {
  private static final byte[] PROBE = "wardcast-export".getBytes(StandardCharsets.US_ASCII);
  private static final int TELL = 1000;

  private final ExportStore store;
  private final LineRanges lines;
  private final Seals seals;
  private final Clock clock;
  private final ZoneId zone;

  ExportWriter(ExportStore store, LineRanges lines, Seals seals, Clock clock, ZoneId zone) {
    this.store = store;
    this.lines = lines;
    this.seals = seals;
    this.clock = clock;
    this.zone = zone;
  }

  /** A unit as the manifest names it. */
  public record Whose(long id, String name) {}

  /**
   * @param unitIds whose lines are shown; empty for all
   * @param named the same, as the manifest says it
   */
  public void write(
      Plan plan, Set<Long> unitIds, List<Whose> named, OutputStream out, LongConsumer done)
      throws IOException {
    // Also makes the first key, where there is none yet.
    var key = seals.sign(PROBE).keyId();
    var keys = new LinkedHashSet<String>();
    keys.add(key);
    var now = clock.instant();
    try (var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16))) {
      var files = new TreeMap<String, Object>();
      files.put(
          "lines.ndjson", entry(zip, "lines.ndjson", now, to -> lines(plan, unitIds, to, done)));
      files.put("seals.ndjson", entry(zip, "seals.ndjson", now, to -> seals(plan, keys, to)));
      files.put("public-key.pem", entry(zip, "public-key.pem", now, to -> keys(keys, to)));
      var text =
          CanonicalJson.of(manifest(plan, named, now, key, files)).getBytes(StandardCharsets.UTF_8);
      var signed = seals.sign(text);
      if (!signed.keyId().equals(key)) {
        throw new Refusal(null, "scheduler.export.key");
      }
      entry(zip, "manifest.json", now, to -> to.write(text));
      entry(zip, "manifest.sig", now, to -> ascii(signed.signature(), to));
    }
  }

  private interface Content {
    void write(OutputStream to) throws IOException;
  }

  private Map<String, Object> entry(ZipOutputStream zip, String name, Instant now, Content content)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(now, zone));
    zip.putNextEntry(entry);
    var told = new Told(zip);
    var buffered = new BufferedOutputStream(told, 1 << 16);
    content.write(buffered);
    buffered.flush();
    zip.closeEntry();
    return Map.of("bytes", told.bytes(), "sha256", told.sha256());
  }

  private void lines(Plan plan, Set<Long> unitIds, OutputStream to, LongConsumer done) {
    long[] expected = {plan.first()};
    lines.lines(plan.first(), plan.last(), line -> {
      if (line.number() != expected[0]++) {
        throw new Refusal(null, "scheduler.export.gap", expected[0] - 1);
      }
      boolean shown = line.number() >= plan.shownFirst()
          && line.number() <= plan.shownLast()
          && (unitIds.isEmpty() || unitIds.contains(line.unitId()));
      row(line, shown, to);
      if (line.number() % TELL == 0) {
        done.accept(line.number() - plan.first() + 1);
      }
    });
    if (expected[0] != plan.last() + 1) {
      throw new Refusal(null, "scheduler.export.gap", expected[0]);
    }
    done.accept(plan.count());
  }

  private static void row(AirLine line, boolean shown, OutputStream to) {
    var row = new StringBuilder(shown ? 1400 : 240).append("{\"chain\":\"").append(line.chain());
    if (shown) {
      row.append("\",\"line\":").append(Hashes.text(line)).append(",\"lineHash\":\"");
      row.append(line.lineHash()).append("\"}\n");
    } else {
      row.append("\",\"lineHash\":\"").append(line.lineHash());
      row.append("\",\"number\":").append(line.number()).append(",\"withheld\":true}\n");
    }
    try {
      to.write(row.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void seals(Plan plan, Set<String> keys, OutputStream to) throws IOException {
    for (int n = plan.firstSeal(); n > 0 && n <= plan.lastSeal(); n++) {
      int number = n;
      Seal seal =
          seals.find(n).orElseThrow(() -> new Refusal(null, "scheduler.export.seal", number));
      keys.add(seal.keyId());
      ascii("{\"seal\":%s,\"signature\":\"%s\"}\n".formatted(seal.text(), seal.signature()), to);
    }
  }

  private void keys(Set<String> keys, OutputStream to) throws IOException {
    for (var id : keys) {
      var key = seals.publicKey(id).orElseThrow(() -> new Refusal(null, "scheduler.export.key"));
      ascii("-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n", to);
    }
  }

  private static void ascii(String text, OutputStream to) throws IOException {
    to.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private Map<String, @Nullable Object> manifest(
      Plan plan, List<Whose> named, Instant now, String key, Map<String, Object> files) {
    var m = new TreeMap<String, @Nullable Object>();
    m.put("type", "wardcast-export/1");
    m.put("installation", seals.key().installation());
    m.put("zone", zone.getId());
    m.put("from", plan.ask().from().toString());
    m.put("to", plan.ask().to().toString());
    m.put("open", plan.open());
    m.put("madeAt", now.toEpochMilli());
    m.put("madeBy", plan.ask().who());
    m.put("first", plan.first());
    m.put("last", plan.last());
    m.put("count", plan.count());
    m.put("shownFirst", plan.shownFirst());
    m.put("shownLast", plan.shownLast());
    m.put("chainBefore", store.chain(plan.first() - 1));
    m.put("chain", store.chain(plan.last()));
    m.put("firstSeal", plan.firstSeal());
    m.put("lastSeal", plan.lastSeal());
    if (!named.isEmpty()) {
      var units = new ArrayList<Map<String, Object>>();
      named.forEach(unit -> units.add(Map.of("id", unit.id(), "name", unit.name())));
      m.put("units", units);
    }
    m.put("purgedBefore", plan.purgedBefore());
    m.put("key", key);
    m.put("files", files);
    return m;
  }
}
