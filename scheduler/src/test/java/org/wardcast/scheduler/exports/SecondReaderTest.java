package org.wardcast.scheduler.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.scheduler.proof.Exports.Ask;
import org.wardcast.scheduler.proof.Finding.Level;
import org.wardcast.scheduler.proof.Verdict;
import org.wardcast.scheduler.proof.Verifier;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

/** The verifier and somebody who knows only the notes come to the same conclusion. */
class SecondReaderTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @TempDir
  Path folder;

  private ExportDesk desk;
  private String key;

  @BeforeEach
  void fourDays() {
    desk = ExportDesk.of(Databases.sqlite(), folder, VirtualTime.at("2026-11-19T17:00:00Z"));
    desk.days(DAY, 4);
    desk.heard("unsealed", 3, desk.time().now().plusSeconds(3600));
    key = Objects.requireNonNull(desk.seals().seals().key().keyId());
  }

  private Path export(LocalDate from, LocalDate to, Long... units) throws IOException {
    var file = folder.resolve("export.zip");
    try (var out = Files.newOutputStream(file)) {
      var plan = desk.exports().plan(new Ask(from, to, Set.of(units), "kiemtra"));
      desk.exports().write(plan, out, done -> {});
    }
    return file;
  }

  @Test
  void aStrangersReaderFindsAnExportWholeAndReadsItsLines() throws IOException {
    var whole = SecondReader.read(export(DAY, DAY.plusDays(4)), key);
    assertThat(whole.faults()).isEmpty();
    assertThat(whole.shown()).hasSize(13);
    assertThat(whole.shown().get(0).get("title")).isEqualTo("Dự báo \"nắng\" 2026-11-20/a");

    var ours = SecondReader.read(export(DAY.plusDays(1), DAY.plusDays(1), 3L), key);
    assertThat(ours.faults()).isEmpty();
    assertThat(ours.shown()).map(line -> (Object) line.get("unit")).containsExactly(3L, 3L);
  }

  @Test
  void bothFindEveryByteThatWasChanged() throws IOException {
    var entries = entries(export(DAY, DAY.plusDays(4)));
    var random = new Random(4);
    for (var entry : entries.entrySet()) {
      for (int i = 0; i < 25; i++) {
        var bytes = entry.getValue().clone();
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(7));
        var changed = new LinkedHashMap<>(entries);
        changed.put(entry.getKey(), bytes);
        bothRefuse(changed, entry.getKey() + " at " + at);
      }
    }
  }

  @Test
  void bothMissWhatWasLeftOut() throws IOException {
    var entries = entries(export(DAY, DAY.plusDays(4)));
    for (var name : entries.keySet()) {
      var fewer = new LinkedHashMap<>(entries);
      fewer.remove(name);
      bothRefuse(fewer, "without " + name);
    }
  }

  private void bothRefuse(Map<String, byte[]> entries, String how) throws IOException {
    var file = folder.resolve("changed.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    assertThat(SecondReader.read(file, key).faults()).as(how).isNotEmpty();
    Verdict verdict = Verifier.verify(file, Set.of(key));
    assertThat(verdict.of(Level.WRONG)).as(how).isNotEmpty();
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        try (var in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }
}
