package org.wardcast.devices.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wardcast.devices.UnitKind;

/** The rank at the head of a full name: "Thị trấn Ba Chẽ" is the commune Ba Chẽ. */
record Rank(UnitKind kind, String name) {
  private record Word(String word, UnitKind kind) {}

  /** Thị trấn have no kind of their own: the full name keeps the word. */
  private static final List<Word> COMMUNES = List.of(
      new Word("Phường", UnitKind.WARD),
      new Word("Xã", UnitKind.COMMUNE),
      new Word("Thị trấn", UnitKind.COMMUNE),
      new Word("Đặc khu", UnitKind.SPECIAL_ZONE));

  private static final List<Word> PROVINCES =
      List.of(new Word("Tỉnh", UnitKind.PROVINCE), new Word("Thành phố", UnitKind.CITY));

  private static final List<Word> DISTRICTS = List.of(
      new Word("Quận", UnitKind.GROUP),
      new Word("Huyện", UnitKind.GROUP),
      new Word("Thị xã", UnitKind.GROUP),
      new Word("Thành phố", UnitKind.GROUP));

  static Optional<Rank> ofCommune(String fullName) {
    return of(fullName, COMMUNES);
  }

  static Optional<Rank> ofProvince(String fullName) {
    return of(fullName, PROVINCES);
  }

  static Rank ofDistrict(String fullName) {
    return of(fullName, DISTRICTS).orElse(new Rank(UnitKind.GROUP, fullName));
  }

  private static Optional<Rank> of(String fullName, List<Word> words) {
    var lower = fullName.toLowerCase(Locale.ROOT);
    for (var word : words) {
      var head = word.word().toLowerCase(Locale.ROOT) + " ";
      if (lower.startsWith(head)) {
        var rest = fullName.substring(head.length()).strip();
        // "Phường 9" is not called 9.
        var name = rest.matches("\\d+") ? fullName : rest;
        return Optional.of(new Rank(word.kind(), name));
      }
    }
    return Optional.empty();
  }
}
