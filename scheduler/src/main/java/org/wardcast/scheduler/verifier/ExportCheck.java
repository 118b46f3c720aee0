package org.wardcast.scheduler.verifier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Finding;

/** An export: one ZIP with five entries, each held against the manifest and that against its key. */
final class ExportCheck {
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.sig";
  private static final String LINES = "lines.ndjson";
  private static final String SEALS = "seals.ndjson";
  private static final String KEYS = "public-key.pem";
  private static final List<String> ENTRIES = List.of(MANIFEST, SIGNATURE, KEYS, SEALS, LINES);
  private static final int SMALL = 4 << 20;
  private static final int LONGEST_SEAL = 4 << 10;
  private static final long MOST_SEALS = 200_000;
  /** So much more than announced is still read, to tell what was put in. */
  private static final long SLACK = 1 << 20;

  private final ZipEntries zip;
  private final Report report;

  private ExportCheck(ZipEntries zip, Report report) {
    this.zip = zip;
    this.report = report;
  }

  static void of(Path file, Report report) throws IOException {
    try (var zip = new ZipEntries(file)) {
      new ExportCheck(zip, report).check();
    } catch (ZipEntries.Disordered e) {
      report.wrong("scheduler.verify.zip.disordered");
    } catch (ZipException e) {
      report.wrong(isWhole(file) ? "scheduler.verify.zip.damaged" : "scheduler.verify.cut-short");
    }
  }

  private static boolean isWhole(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return ZipEnd.isThere(channel);
    }
  }

  private void check() throws IOException {
    if (!entriesAreThere()) {
      return;
    }
    var text = small(MANIFEST);
    Manifest manifest;
    try {
      manifest = Manifest.of(text);
    } catch (Unreadable e) {
      report.wrong("scheduler.verify.manifest.unreadable", String.valueOf(e.getMessage()));
      return;
    }
    if (!manifest.fits()) {
      report.wrong("scheduler.verify.manifest.figures");
      return;
    }
    say(manifest);
    var pem = small(KEYS);
    PublicKeys keys;
    try {
      keys = PublicKeys.ofPem(pem);
    } catch (IllegalArgumentException e) {
      report.wrong("scheduler.verify.key.unreadable");
      return;
    }
    report.key(manifest.key());
    if (!keys.has(manifest.key())) {
      report.wrong("scheduler.verify.manifest.key", manifest.key());
    } else if (!keys.signed(manifest.key(), text, small(SIGNATURE))) {
      report.wrong("scheduler.verify.manifest.signature");
    }
    if (!Sha.of(pem).equals(manifest.publicKey().sha256())) {
      report.wrong("scheduler.verify.entry", KEYS);
    }
    var seals = seals(manifest, keys);
    lines(manifest, new SealsUnder(seals, report), seals);
  }

  private boolean entriesAreThere() {
    var found = new HashSet<String>();
    for (var name : zip.names()) {
      if (!ENTRIES.contains(name)) {
        report.wrong("scheduler.verify.entry.unknown", shown(name));
      } else if (!found.add(name)) {
        report.wrong("scheduler.verify.entry.twice", name);
      }
    }
    for (var name : ENTRIES) {
      if (!found.contains(name)) {
        report.wrong("scheduler.verify.entry.missing", name);
      }
    }
    return found.containsAll(ENTRIES);
  }

  /** Names in a hostile file may be anything. */
  private static String shown(String name) {
    var plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }

  private String small(String name) throws IOException {
    try (var in = zip.open(name)) {
      return new String(in.readNBytes(SMALL), StandardCharsets.UTF_8);
    }
  }

  private void say(Manifest m) {
    report.zone(m.zone());
    report.fact("scheduler.verify.is.export", m.installation());
    report.fact("scheduler.verify.period", m.from(), m.to());
    if (m.units() != null) {
      report.fact("scheduler.verify.units", m.units());
    }
    report.fact("scheduler.verify.made", m.madeAt(), m.madeBy());
    report.fact("scheduler.verify.lines", m.first(), m.last(), m.count());
    report.fact("scheduler.verify.head", m.chain());
    if (m.open()) {
      report.warning("scheduler.verify.open", m.to());
    }
    if (m.purgedBefore() > 1) {
      report.fact("scheduler.verify.purged", m.purgedBefore());
    }
  }

  private interface RowReader {
    void read(Rows rows) throws Unreadable;
  }

  /** What {@link #rows} met at the end. */
  private Rows.@Nullable Next rows(
      String name, Manifest.Content content, int longest, RowReader reader)
      throws IOException, Unreadable {
    var digest = Sha.sha256();
    long most = content.bytes() + SLACK;
    try (var in = new DigestInputStream(new Bounded(zip.open(name), most), digest)) {
      var rows = new Rows(in, longest);
      var next = rows.next();
      while (next == Rows.Next.ROW) {
        reader.read(rows);
        next = rows.next();
      }
      if (next == Rows.Next.END && !Sha.hex(digest.digest()).equals(content.sha256())) {
        return null;
      }
      return next;
    }
  }

  private List<SealText> seals(Manifest manifest, PublicKeys keys) throws IOException {
    var order = new SealOrder(manifest, keys, report);
    long[] count = {0};
    try {
      var end = rows(SEALS, manifest.seals(), LONGEST_SEAL, rows -> {
        if (++count[0] > MOST_SEALS) {
          throw new Unreadable("seals", false);
        }
        order.accept(Members.of(new String(rows.row(), StandardCharsets.UTF_8)));
      });
      var good = order.end();
      if (end != Rows.Next.END && !report.anythingWrong()) {
        report.wrong("scheduler.verify.entry", SEALS);
      }
      if (manifest.lastSeal() > 0) {
        report.fact(
            "scheduler.verify.seals",
            manifest.firstSeal(),
            manifest.lastSeal(),
            manifest.lastSeal() - manifest.firstSeal() + 1);
      }
      return good;
    } catch (Unreadable | ZipException e) {
      report.wrong("scheduler.verify.seal.unreadable", count[0]);
      return order.end();
    }
  }

  private void lines(Manifest manifest, SealsUnder under, List<SealText> seals) throws IOException {
    var check = new LinesCheck(manifest, under);
    var end = Rows.Next.CUT;
    try {
      var reached = rows(
          LINES,
          manifest.lines(),
          LineRow.LONGEST,
          rows -> check.row(rows.bytes(), rows.start(), rows.length()));
      if (reached == Rows.Next.CUT) {
        check.cut();
      } else if (reached == Rows.Next.TOO_LONG) {
        check.tooLong();
      }
      end = reached == null ? Rows.Next.ROW : reached;
    } catch (Unreadable | ZipException e) {
      report.wrong("scheduler.verify.zip.damaged");
    }
    check.end(report);
    if (check.withheld() > 0) {
      report.fact("scheduler.verify.withheld", check.withheld());
    }
    if (end == Rows.Next.ROW && !report.anythingWrong()) {
      report.wrong("scheduler.verify.entry", LINES);
    }
    unsealed(manifest, seals);
  }

  private void unsealed(Manifest manifest, List<SealText> seals) {
    long sealed =
        seals.isEmpty() ? manifest.first() - 1 : seals.get(seals.size() - 1).last();
    if (!report.anythingWrong() && sealed < manifest.last()) {
      report.add(Finding.warning(
          "scheduler.verify.unsealed",
          sealed + 1,
          sealed + 1,
          manifest.last(),
          manifest.last() - sealed));
    }
  }
}
