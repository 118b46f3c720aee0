package org.wardcast.playlists.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.BulletinFilter;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Tone;
import org.wardcast.testkit.Database;

class BulletinLibraryTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final String SHA = "ab".repeat(32);

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatWasWrittenIsReadBack(Database db) {
    var shelf = new Shelf(db);
    var sound = shelf.sound(SHA, Duration.ofSeconds(75));
    var draft = new BulletinDraft(
        "Tiêm chủng đợt hai",
        shelf.topic("Tiêm chủng"),
        BulletinClass.PRIORITY,
        "cjm",
        Tone.GOOD,
        "Sở Y tế",
        "45/TB-SYT",
        LocalDate.of(2026, 11, 18),
        LocalDate.of(2026, 11, 20),
        LocalDate.of(2026, 12, 31),
        "Dòng một\nDòng hai",
        SHA);
    var created = shelf.bulletins.create(7, "an", draft);
    assertThat(created)
        .isEqualTo(new Bulletin(
            created.id(),
            7,
            new BulletinVersion(
                created.id(),
                1,
                7,
                "an",
                Shelf.START,
                draft,
                "Tiêm chủng",
                sound,
                Approval.DRAFT,
                null,
                null,
                null),
            null));
    assertThat(created.latest().airtime()).isEqualTo(Duration.ofSeconds(75));

    shelf.bulletins.edit(created.id(), "chi", shelf.text("Tiêm chủng đợt ba"));
    assertThat(shelf.bulletins.versions(created.id()))
        .extracting(BulletinVersion::version, BulletinVersion::author)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "chi"),
            org.assertj.core.groups.Tuple.tuple(1, "an"));
    assertThat(shelf.bulletins.version(created.id(), 1).orElseThrow().content()).isEqualTo(draft);
    assertThat(shelf.bulletins.version(created.id(), 3)).isEmpty();
    assertThat(shelf.bulletins.find(999)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void everyBadFieldIsNamed(Database db) {
    var shelf = new Shelf(db);
    refused(shelf, "title", "title.empty", changed(shelf.text(" \u00a0 "), null, null));
    refused(shelf, "title", "title.long", shelf.text("ắ".repeat(201)));
    assertThat(shelf.bulletins.create(7, "an", shelf.text("ắ".repeat(200))).id())
        .isPositive();
    refused(shelf, "text", "nothing-to-air", shelf.draft("Trống", " \n ", null));
    refused(shelf, "text", "text.long", shelf.draft("Dài", "ắ".repeat(5001), null));
    refused(shelf, "soundSha256", "sound.unknown", shelf.draft("Mất tiếng", null, SHA));
    refused(shelf, "language", "language.unknown", changed(shelf.text("Lạ"), "tlh", null));
    refused(shelf, "language", "language.unknown", changed(shelf.text("Lạ"), "không rõ", null));
    refused(
        shelf,
        "validUntil",
        "valid.backwards",
        changed(shelf.text("Ngược"), "vi", LocalDate.of(2026, 11, 20)));
    var draft = shelf.text("Chuyên mục");
    refused(
        shelf,
        "topicId",
        "topic.unknown",
        new BulletinDraft(
            draft.title(),
            9999,
            draft.bulletinClass(),
            "vi",
            draft.tone(),
            null,
            null,
            null,
            null,
            null,
            draft.text(),
            null));
    assertThat(shelf.bulletins.count(BulletinFilter.all())).isEqualTo(1);
  }

  private static void refused(Shelf shelf, String field, String code, BulletinDraft draft) {
    Refused.with(field, "playlists.bulletin." + code, () -> shelf.bulletins.create(7, "an", draft));
  }

  /** Valid from the given day until the day before. */
  private static BulletinDraft changed(
      BulletinDraft draft, @Nullable String language, @Nullable LocalDate from) {
    return new BulletinDraft(
        draft.title(),
        draft.topicId(),
        draft.bulletinClass(),
        language == null ? draft.language() : language,
        draft.tone(),
        null,
        null,
        null,
        from,
        from == null ? null : from.minusDays(1),
        draft.text(),
        null);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatIsPastedIsKeptComposedAndClean(Database db) {
    var shelf = new Shelf(db);
    var apart = java.text.Normalizer.normalize("Đà Lạt ấm áp", java.text.Normalizer.Form.NFD);
    var kept = shelf
        .bulletins
        .create(
            7,
            "an",
            shelf.draft("  " + apart + "\t\r\n", "\ufeff" + apart + "\0\r\nhết \ud800", null))
        .latest()
        .content();
    assertThat(kept.title()).isEqualTo("Đà Lạt ấm áp");
    assertThat(kept.text()).isEqualTo("Đà Lạt ấm áp\nhết ");
    assertThat(changed(shelf.text("x"), "VI", null).language()).isEqualTo("VI");
    assertThat(shelf
            .bulletins
            .create(7, "an", changed(shelf.text("x"), "VI", null))
            .latest()
            .content()
            .language())
        .isEqualTo("vi");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void searchDoesNotMindAccentsCaseOrOrder(Database db) {
    var shelf = new Shelf(db);
    shelf.bulletins.create(7, "an", shelf.draft("Lễ hội hoa Đà Lạt", "Khai mạc ngày 18", null));
    shelf.bulletins.create(7, "an", shelf.draft("Giá rau", "Chợ ĐÀ LẠT giảm 10% ở_đây!", null));
    shelf.bulletins.create(7, "an", shelf.text("Đá và lát đường"));
    assertThat(titles(shelf, "da lat"))
        .containsExactly("Đá và lát đường", "Giá rau", "Lễ hội hoa Đà Lạt");
    assertThat(titles(shelf, "ĐÀ LẠT hoa")).containsExactly("Lễ hội hoa Đà Lạt");
    assertThat(titles(shelf, "10%")).containsExactly("Giá rau");
    assertThat(titles(shelf, "o_day!")).containsExactly("Giá rau");
    assertThat(titles(shelf, "%")).containsExactly("Giá rau");
    assertThat(titles(shelf, "   ")).hasSize(3);
    assertThat(titles(shelf, "không có gì")).isEmpty();
  }

  private static List<String> titles(Shelf shelf, String text) {
    var filter = new BulletinFilter(text, List.of(), Set.of(), null, 10, 0);
    var found = shelf.bulletins.list(filter);
    assertThat(shelf.bulletins.count(filter)).isEqualTo(found.size());
    return found.stream().map(bulletin -> bulletin.latest().title()).toList();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void filtersNarrowAndPagesFollowEachOther(Database db) {
    var shelf = new Shelf(db);
    for (int i = 1; i <= 5; i++) {
      shelf.bulletins.create(i % 2, "an", shelf.text("Tin " + i));
      shelf.aMinuteLater();
    }
    var submitted = shelf.bulletins.list(BulletinFilter.all()).get(4);
    shelf.bulletins.submit(submitted.id(), "an");
    var health = shelf.topic("Y tế – dịch bệnh");
    var page = new BulletinFilter(null, List.of(), Set.of(), null, 2, 1);
    assertThat(shelf.bulletins.list(page))
        .extracting(bulletin -> bulletin.latest().title())
        .containsExactly("Tin 4", "Tin 3");
    assertThat(shelf.bulletins.count(page)).isEqualTo(5);
    assertThat(count(shelf, List.of(1L), Set.of(), null)).isEqualTo(3);
    assertThat(count(shelf, List.of(), Set.of(Approval.SUBMITTED), null)).isEqualTo(1);
    assertThat(count(shelf, List.of(0L), Set.of(Approval.SUBMITTED), null)).isZero();
    assertThat(count(shelf, List.of(), Set.of(), health)).isEqualTo(5);
    assertThat(count(shelf, List.of(), Set.of(), shelf.topic("Giáo dục – khuyến học")))
        .isZero();
  }

  private static int count(
      Shelf shelf, List<Long> owners, Set<Approval> states, @Nullable Long topic) {
    return shelf.bulletins.count(new BulletinFilter(null, owners, states, topic, 10, 0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aLongListCostsTwoQueries(Database db) {
    var shelf = new Shelf(db);
    for (int i = 0; i < 10; i++) {
      var sha = String.format(Locale.ROOT, "%064x", i);
      shelf.sound(sha, Duration.ofSeconds(10 + i));
      shelf.approved(shelf.draft("Tin " + i, null, sha));
    }
    var queries = new CountedQueries(db.reader());
    var counted = new Shelf(db, queries.client());
    counted.sounds.putAll(shelf.sounds);
    var list = counted.bulletins.list(BulletinFilter.all());
    assertThat(list).hasSize(10).allSatisfy(bulletin -> {
      assertThat(bulletin.latest().sound()).isNotNull();
      assertThat(bulletin.approved()).isEqualTo(bulletin.latest());
    });
    assertThat(queries.count() + counted.soundQueries).isEqualTo(2);
  }
}
