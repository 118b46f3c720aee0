package org.wardcast.playlists.speech.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.speech.Lexicon;
import org.wardcast.playlists.speech.Lexicon.Entry;
import org.wardcast.playlists.speech.reading.Reading;
import org.wardcast.testkit.Database;

class LexiconStoreTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";

  private static String read(Lexicon lexicon, String text) {
    return new Reading(SuppliedLexicon.abbreviations(lexicon)).of(text);
  }

  private static void refused(String field, String code, String words, Runnable act) {
    assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.field()).isEqualTo(field);
      assertThat(refusal.code()).isEqualTo(code);
      assertThat(List.of(refusal.getArguments()).toString()).contains(words);
    });
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatComesWithTheProgramLeadsToNoCircle(Database db) {
    var lexicon = SuppliedLexicon.on(db);
    var all = lexicon.entries();
    assertThat(all).hasSizeGreaterThan(80).allMatch(e -> e.savedBy().equals(Lexicon.SUPPLIED));
    var plain = all.stream()
        .map(e -> new org.wardcast.playlists.speech.reading.Abbreviations.Entry(
            e.written(), e.read(), e.caseSensitive()))
        .toList();
    plain.forEach(e -> assertThat(new Circle(plain).through(e)).as(e.written()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void anEntryIsAddedChangedAndRemovedAndEveryStepIsKept(Database db) {
    var lexicon = SuppliedLexicon.on(db);
    lexicon.save(" BVĐK ", "bệnh viện  đa khoa", true, "an");
    assertThat(read(lexicon, "tại BVĐK tỉnh")).isEqualTo("tại bệnh viện đa khoa tỉnh");
    lexicon.save("BVĐK", "bệnh viện tỉnh", true, "binh");
    assertThat(read(lexicon, "tại BVĐK")).isEqualTo("tại bệnh viện tỉnh");
    assertThat(lexicon.remove("BVĐK", "an").map(Entry::read)).contains("bệnh viện tỉnh");
    assertThat(lexicon.remove("BVĐK", "an")).isEmpty();
    assertThat(read(lexicon, "tại BVĐK")).isEqualTo("tại bê vê đê ca");
    assertThat(lexicon.changes("BVĐK"))
        .extracting(Lexicon.Change::who, Lexicon.Change::read)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("an", null),
            org.assertj.core.groups.Tuple.tuple("binh", "bệnh viện tỉnh"),
            org.assertj.core.groups.Tuple.tuple("an", "bệnh viện đa khoa"));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void anEntryTakesThePlaceOfOneThatDiffersInCapitalsOnly(Database db) {
    var lexicon = SuppliedLexicon.on(db);
    lexicon.save("ubnd", "ủy ban", false, "an");
    assertThat(lexicon.entries())
        .filteredOn(e -> e.written().equalsIgnoreCase("ubnd"))
        .extracting(Entry::written)
        .containsExactly("ubnd");
    lexicon.save("CA", "công an", true, "an");
    lexicon.save("ca", "phiên", true, "an");
    assertThat(read(lexicon, "CA xã, một ca trực")).isEqualTo("công an xã, một phiên trực");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void entriesMayLeanOnOneAnotherButNotInACircle(Database db) {
    var lexicon = SuppliedLexicon.on(db);
    lexicon.save("AA", "a BB", true, "an");
    lexicon.save("BB", "b CC", true, "an");
    lexicon.save("CC", "c", true, "an");
    assertThat(read(lexicon, "AA")).isEqualTo("a b c");
    refused(
        "read",
        "playlists.lexicon.circle",
        "CC → AA → BB → CC",
        () -> lexicon.save("CC", "c AA", true, "an"));
    refused("read", "playlists.lexicon.itself", "DD", () -> lexicon.save("DD", "x DD", true, "an"));
    assertThat(read(lexicon, "AA")).isEqualTo("a b c");
    // Part of a longer word is not the entry.
    assertThat(lexicon.save("EE", "EEE", true, "an").read()).isEqualTo("EEE");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatCannotBeIsRefused(Database db) {
    var lexicon = SuppliedLexicon.on(db);
    refused(
        "written", "playlists.lexicon.written.empty", "", () -> lexicon.save(" ", "a", true, "an"));
    refused(
        "written",
        "playlists.lexicon.written.no-word",
        "?!",
        () -> lexicon.save("?!", "a", true, "an"));
    refused(
        "written",
        "playlists.lexicon.written.long",
        "41",
        () -> lexicon.save("x".repeat(41), "a", true, "an"));
    refused(
        "read", "playlists.lexicon.read.empty", "", () -> lexicon.save("ZZ", " - ", true, "an"));
    refused(
        "read",
        "playlists.lexicon.read.long",
        "201",
        () -> lexicon.save("ZZ", "a".repeat(201), true, "an"));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void twoHalvesOfACircleSavedAtOnceDoNotMakeOne(Database db) throws Exception {
    var lexicon = SuppliedLexicon.on(db);
    var pool = Executors.newFixedThreadPool(2);
    var halves = new ArrayList<Callable<Boolean>>();
    for (var half : List.of(List.of("AA", "BB"), List.of("BB", "AA"))) {
      halves.add(() -> {
        try {
          lexicon.save(half.get(0), half.get(1), true, "an");
          return true;
        } catch (Refusal e) {
          return false;
        }
      });
    }
    int saved = 0;
    for (var one : pool.invokeAll(halves)) {
      saved += one.get() ? 1 : 0;
    }
    pool.shutdown();
    assertThat(saved).isEqualTo(1);
  }
}
