package org.wardcast.playlists.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Refusal;
import org.wardcast.testkit.Database;

class PlaylistLibraryTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final String TUNE = "0a".repeat(32);

  private static PlaylistItem item(long bulletin) {
    return new PlaylistItem(bulletin, 1, Duration.ZERO, false);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void everySaveIsARevisionAndThePastIsKept(Database db) {
    var shelf = new Shelf(db);
    var one = shelf.approved(shelf.text("Tin một"));
    var two = shelf.approved(shelf.text("Tin hai"));
    var tune = new PlaylistItem(two, 3, Duration.ofSeconds(5), true);
    var first = shelf.playlists.create(7, "an", " Buổi sáng ", false, List.of(tune, item(one)));
    assertThat(first)
        .isEqualTo(new Playlist(
            first.id(), 1, 7, "Buổi sáng", false, List.of(tune, item(one)), "an", Shelf.START));
    shelf.aMinuteLater();
    var second = shelf.playlists.save(first.id(), 1, "chi", "Buổi sáng", false, List.of());
    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.items()).isEmpty();
    shelf.aMinuteLater();
    shelf.playlists.remove(first.id(), "an");
    assertThat(shelf.playlists.find(first.id())).isEmpty();
    assertThat(shelf.playlists.list(List.of())).isEmpty();
    assertThat(shelf.playlists.inForceAt(first.id(), Shelf.START.minusMillis(1)))
        .isEmpty();
    assertThat(shelf.playlists.inForceAt(first.id(), Shelf.START)).contains(first);
    assertThat(shelf.playlists.inForceAt(first.id(), Shelf.START.plusMillis(59_999)))
        .contains(first);
    assertThat(shelf.playlists.inForceAt(first.id(), Shelf.START.plusSeconds(60)))
        .contains(second);
    assertThat(shelf.playlists.inForceAt(first.id(), Shelf.START.plusSeconds(120)))
        .isEmpty();
    Refused.with("playlists.playlist.unknown", () -> shelf.playlists.remove(first.id(), "an"));
    Refused.with(
        "playlists.playlist.removed",
        () -> shelf.playlists.save(first.id(), 2, "an", "Lại", false, List.of()));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whoeverSavesLateIsToldWhoSavedWhen(Database db) {
    var shelf = new Shelf(db);
    var list = shelf.playlists.create(7, "an", "Buổi sáng", false, List.of());
    shelf.aMinuteLater();
    shelf.playlists.save(list.id(), 1, "chi", "Buổi sáng mới", false, List.of());
    var refusal = catchThrowableOfType(
        Refusal.class, () -> shelf.playlists.save(list.id(), 1, "an", "Của An", false, List.of()));
    assertThat(refusal.code()).isEqualTo("playlists.playlist.moved-on");
    assertThat(refusal.getArguments()).containsExactly("Buổi sáng mới", "chi", "17:01 20/11/2026");
    assertThat(shelf.playlists.find(list.id()).orElseThrow().name()).isEqualTo("Buổi sáng mới");
    Refused.with(
        "playlists.playlist.unknown",
        () -> shelf.playlists.save(999, 1, "an", "Không có", false, List.of()));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void ofTwoSavesAtOnceOneIsRefused(Database db) throws Exception {
    var shelf = new Shelf(db);
    var one = shelf.approved(shelf.text("Tin một"));
    var list = shelf.playlists.create(7, "an", "Buổi sáng", false, List.of());
    assertThat(AtOnce.refusals(List.of(
            () -> shelf.playlists.save(list.id(), 1, "an", "Của An", false, List.of(item(one))),
            () -> shelf.playlists.save(list.id(), 1, "chi", "Của Chi", false, List.of()))))
        .containsExactly("playlists.playlist.moved-on");
    var saved = shelf.playlists.find(list.id()).orElseThrow();
    assertThat(saved.revision()).isEqualTo(2);
    assertThat(saved.items()).hasSize(saved.name().equals("Của An") ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theTotalCountsGapsRepeatsAndWhatWouldAir(Database db) {
    var shelf = new Shelf(db);
    shelf.sound(TUNE, Duration.ofSeconds(8));
    var tune = shelf.approved(shelf.draft("Nhạc hiệu", null, TUNE));
    var text = shelf.approved(shelf.draft("Chữ", "a".repeat(120), null));
    // The waiting version is longer; the approved one would air.
    shelf.bulletins.edit(text, "an", shelf.draft("Chữ", "a".repeat(1200), null));
    var list = shelf.playlists.create(
        7,
        "an",
        "Buổi sáng",
        false,
        List.of(
            new PlaylistItem(tune, 1, Duration.ofSeconds(2), true),
            new PlaylistItem(text, 3, Duration.ofSeconds(5), false)));
    assertThat(shelf.playlists.total(list)).isEqualTo(Duration.ofSeconds(8 + 2 + 3 * (20 + 5)));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void everyBadItemIsNamedByItsPlace(Database db) {
    var shelf = new Shelf(db);
    var one = shelf.approved(shelf.text("Tin một"));
    refused(shelf, "items[1].bulletinId", "item.unknown", item(999));
    refused(
        shelf, "items[1].repeats", "item.repeats", new PlaylistItem(one, 0, Duration.ZERO, false));
    refused(
        shelf, "items[1].repeats", "item.repeats", new PlaylistItem(one, 21, Duration.ZERO, false));
    refused(
        shelf,
        "items[1].gapAfter",
        "item.gap",
        new PlaylistItem(one, 1, Duration.ofMillis(-1), false));
    refused(
        shelf,
        "items[1].gapAfter",
        "item.gap",
        new PlaylistItem(one, 1, Duration.ofMillis(600_001), false));
    Refused.with(
        "name",
        "playlists.playlist.name.empty",
        () -> shelf.playlists.create(7, "an", " ", false, List.of()));
    Refused.with(
        "items",
        "playlists.playlist.items.many",
        () -> shelf.playlists.create(7, "an", "Dài", false, Collections.nCopies(201, item(one))));
    assertThat(shelf.playlists.list(List.of())).isEmpty();
    var most = new PlaylistItem(one, 20, Duration.ofMinutes(10), false);
    assertThat(shelf.playlists.create(7, "an", "Vừa", false, List.of(most)).items())
        .containsExactly(most);
  }

  private static void refused(Shelf shelf, String field, String code, PlaylistItem second) {
    var good = shelf.bulletins.create(7, "an", shelf.text("Tin tốt")).id();
    Refused.with(
        field,
        "playlists.playlist." + code,
        () -> shelf.playlists.create(7, "an", "Buổi sáng", false, List.of(item(good), second)));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aCopyIsAListOfItsOwn(Database db) {
    var shelf = new Shelf(db);
    var one = shelf.approved(shelf.text("Tin một"));
    var template = shelf.playlists.create(7, "an", "Mẫu", true, List.of(item(one)));
    shelf.aMinuteLater();
    var copy = shelf.playlists.copy(template.id(), 8, "chi", "Hôm nay");
    assertThat(copy.ownerUnitId()).isEqualTo(8);
    assertThat(copy.template()).isFalse();
    assertThat(copy.items()).isEqualTo(template.items());
    shelf.playlists.save(copy.id(), 1, "chi", "Hôm nay", false, List.of());
    assertThat(shelf.playlists.find(template.id()).orElseThrow().items()).hasSize(1);
    assertThat(shelf.playlists.list(List.of()))
        .extracting(Playlist::name)
        .containsExactly("Hôm nay", "Mẫu");
    assertThat(shelf.playlists.list(List.of(7L))).containsExactly(template);
    Refused.with(
        "playlists.playlist.unknown", () -> shelf.playlists.copy(999, 8, "chi", "Không có"));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aListOfPlaylistsCostsOneQuery(Database db) {
    var shelf = new Shelf(db);
    var one = shelf.approved(shelf.text("Tin một"));
    for (int i = 0; i < 5; i++) {
      shelf.playlists.create(7, "an", "Buổi " + i, false, Collections.nCopies(i, item(one)));
    }
    var queries = new CountedQueries(db.reader());
    assertThat(new Shelf(db, queries.client()).playlists.list(List.of(7L)))
        .extracting(list -> list.items().size())
        .containsExactly(4, 3, 2, 1, 0);
    assertThat(queries.count()).isEqualTo(1);
  }
}
