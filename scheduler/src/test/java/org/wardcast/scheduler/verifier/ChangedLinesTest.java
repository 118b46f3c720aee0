package org.wardcast.scheduler.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.scheduler.proof.Finding;
import org.wardcast.scheduler.proof.Finding.Level;
import org.wardcast.scheduler.proof.Verdict;

/** The lines of an export changed one at a time: each change is found, with its line. */
class ChangedLinesTest {
  /** Under the first seal, under the last, and after it. */
  private static final List<Integer> SOME = List.of(4, 11, 16);

  @TempDir
  Path folder;

  private Verdict after(Consumer<HandMade> change) {
    var export = new HandMade();
    change.accept(export);
    return export.verdict(folder);
  }

  private static String code(Finding finding) {
    return finding.code().replace("scheduler.verify.", "");
  }

  private void found(String code, long line, Consumer<HandMade> change) {
    var first = after(change).firstWrongLine();
    assertThat(first).as(code + " " + line).isPresent();
    assertThat(code(first.orElseThrow()) + " " + first.orElseThrow().line())
        .isEqualTo(code + " " + line);
  }

  static Object other(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number + 1;
    }
    if (value instanceof Long number) {
      return number + 1;
    }
    if (value instanceof Boolean truth) {
      return !truth;
    }
    return value == null ? 1 : value + "x";
  }

  @Test
  void untouchedItIsWhole() {
    var verdict = after(export -> {});
    assertThat(verdict.of(Level.WRONG)).isEmpty();
    assertThat(verdict.of(Level.WARNING))
        .extracting(ChangedLinesTest::code)
        .containsExactly("unsealed");
  }

  @Test
  void everyMemberOfALineIsFound() {
    for (int n : SOME) {
      for (var name : new HandMade().at(n).line.keySet()) {
        found("line.changed", n, e -> e.at(n).line.compute(name, (k, v) -> other(v)));
      }
      found("line.changed", n, e -> e.at(n).line.remove("title"));
      found("line.changed", n, e -> e.at(n).line.put("more", 1));
    }
  }

  @Test
  void withTheHashMadeAnewTheChainIsOff() {
    for (int n : SOME) {
      for (var name : new HandMade().at(n).line.keySet()) {
        if (!name.equals("number")) {
          found("line.link", n, e -> {
            e.at(n).line.compute(name, (k, v) -> other(v));
            e.at(n).hash();
          });
        }
      }
    }
  }

  @Test
  void withTheLinkMadeAnewTheNextLineDoesNotGoOn() {
    for (int n : List.of(4, 6, 8, 11, 12)) {
      found(
          List.of(6, 11).contains(n) ? "seal.root" : "line.link",
          n == 6 ? 3 : n == 11 ? 7 : n + 1,
          e -> {
            e.at(n).line.put("title", "Khác");
            e.at(n).hash();
            e.at(n).chain(e.at(n - 1).chain);
          });
    }
  }

  @Test
  void withEverythingMadeAnewTheSealOrTheManifestSaysIt() {
    for (int n : SOME) {
      int line = n;
      for (var name : new HandMade().at(n).line.keySet()) {
        if (name.equals("number")) {
          continue;
        }
        found(n <= 11 ? "seal.root" : "head.other", n <= 6 ? 3 : n <= 11 ? 7 : 12, e -> {
          e.at(line).line.compute(name, (k, v) -> other(v));
          e.rehash(line);
        });
      }
    }
  }

  @Test
  void hashAndChainOfARowAreFound() {
    for (int n = HandMade.FIRST; n <= HandMade.LAST; n++) {
      int line = n;
      found("line.chain", n, e -> e.at(line).chain = "ef".repeat(32));
      if (!new HandMade().at(n).withheld) {
        found("line.hash", n, e -> e.at(line).lineHash = "ef".repeat(32));
      }
      found("line.unreadable", n, e -> e.at(line).chain = "EF".repeat(32));
    }
  }

  @Test
  void withheldLinesKeepTheirPlaceInTheChain() {
    for (int n : List.of(3, 9)) {
      found("line.link", n, e -> e.at(n).lineHash = "ef".repeat(32));
      found("line.missing", n, e -> e.at(n).line.put("number", n + 1));
    }
    found("line.withheld", 5, e -> {
      e.at(5).withheld = true;
      e.at(9).withheld = false;
      e.manifest.remove("units");
      e.sign();
    });
    var stub = after(e -> e.at(5).withheld = true);
    assertThat(stub.of(Level.WRONG)).extracting(ChangedLinesTest::code).contains("entry");
  }

  @Test
  void aLineTakenOutIsMissed() {
    for (int n = HandMade.FIRST; n <= HandMade.LAST; n++) {
      int line = n;
      found(n == 16 ? "line.end" : "line.missing", n, e -> e.rows.remove(line - 3));
    }
  }

  @Test
  void aLineTakenOutAndTheOthersRenumberedIsMissed() {
    for (int n = 4; n <= 15; n++) {
      int line = n;
      found(n <= 11 ? "seal.root" : "line.end", n <= 6 ? 3 : n <= 11 ? 7 : 16, e -> {
        e.rows.remove(line - 3);
        for (int i = line - 3; i < e.rows.size(); i++) {
          e.rows.get(i).line.put("number", i + 3);
        }
        e.rehash(line);
      });
    }
  }

  @Test
  void aDoubledLineIsNamed() {
    for (int n = HandMade.FIRST; n <= 15; n++) {
      int line = n;
      found("line.doubled", n, e -> e.rows.add(line - 2, e.at(line).copy()));
    }
    found("line.doubled", 16, e -> e.rows.add(e.at(16).copy()));
    found("line.doubled", 5, e -> e.rows.add(e.at(5).copy()));
  }

  @Test
  void swappedLinesAreNamed() {
    for (int n = HandMade.FIRST; n <= 15; n++) {
      int line = n;
      found("line.swapped", n, e -> java.util.Collections.swap(e.rows, line - 3, line - 2));
    }
    found("line.swapped", 4, e -> java.util.Collections.swap(e.rows, 1, 8));
  }

  @Test
  void aLinePutInIsNamed() {
    for (int n = 4; n <= HandMade.LAST; n++) {
      int line = n;
      found("line.inserted", n, e -> {
        var strange = e.at(line).copy();
        strange.line.put("title", "Thêm vào");
        strange.withheld = false;
        strange.hash();
        e.rows.add(line - 3, strange);
      });
      found("line.inserted", n, e -> {
        var strange = e.at(line).copy();
        strange.line.put("title", "Thêm vào");
        strange.withheld = false;
        strange.hash();
        strange.chain(e.at(line).chain);
        e.rows.add(line - 2, strange);
      });
    }
    found("line.after-end", 17, e -> {
      var strange = e.at(16).copy();
      strange.line.put("number", 17);
      strange.hash();
      strange.chain(e.at(16).chain);
      e.rows.add(strange);
    });
  }

  @Test
  void theEndCutOffIsMissed() {
    for (int n = 4; n <= HandMade.LAST; n++) {
      int line = n;
      found("line.end", n, e -> e.rows.subList(line - 3, e.rows.size()).clear());
    }
    var nothing = after(e -> e.rows.clear());
    assertThat(nothing.firstWrongLine().orElseThrow().line()).isEqualTo(3);
  }

  @Test
  void oneFaultIsToldOnce() {
    var verdict = after(e -> e.at(5).line.put("title", "Khác"));
    assertThat(verdict.of(Level.WRONG))
        .extracting(ChangedLinesTest::code)
        .containsExactly("line.changed");
  }

  @Test
  void aClockThatWentBackIsAWarning() {
    var verdict = after(e -> {
      e.at(13).line.put("writtenAt", 1_795_000_000_000L);
      e.rehash(13);
      e.manifest.put("chain", e.at(16).chain);
      e.sign();
    });
    assertThat(verdict.whole()).isTrue();
    assertThat(verdict.of(Level.WARNING).map(f -> code(f) + " " + f.line()))
        .containsExactly("clock 13", "unsealed 12");
  }

  @Test
  void aLineWithoutEndIsNotReadOn() {
    found("line.long", 5, e -> {
      e.at(5).line.put("title", "x".repeat(70_000));
      e.sign();
    });
  }
}
