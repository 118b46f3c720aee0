package org.wardcast.webadmin.pages.units;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Vietnam;

/** How units are spoken of. A first day that nobody knows is never shown as a date. */
@Component("unitWords")
class UnitWords {
  private final Units units;
  private final Vietnam words;
  private final Sentences sentences;

  UnitWords(Units units, Vietnam words, Sentences sentences) {
    this.units = units;
    this.words = words;
    this.sentences = sentences;
  }

  /** "từ 01/07/2025", "01/07/2025 – 31/12/2027", "trước 01/07/2025". */
  public String period(Unit unit) {
    var to = unit.validTo();
    if (unit.beginKnown()) {
      return to == null
          ? sentences.of("web.units.since", words.date(unit.validFrom()))
          : words.date(unit.validFrom()) + " – " + words.date(to);
    }
    return to == null
        ? sentences.of("web.units.since-unknown")
        : sentences.of("web.units.before", words.date(to.plusDays(1)));
  }

  /** The code, if it means anything to anybody outside. */
  public String code(Unit unit) {
    return unit.codeIsOfficial() ? unit.code() : "";
  }

  /** "Tỉnh Lâm Đồng › Thành phố Đà Lạt": what is above it. */
  public String above(Unit unit) {
    return String.join(
        " › ", above(units.path(unit.id())).stream().map(Unit::fullName).toList());
  }

  /** "12 thiết bị đang dùng, 3 khung phát"; empty if there is nothing. */
  public String hanging(@Nullable Hanging hanging) {
    return hanging == null
        ? ""
        : String.join(", ", hanging.things().stream().map(sentences::of).toList());
  }

  static List<Unit> above(List<Unit> path) {
    return path.isEmpty() ? path : path.subList(0, path.size() - 1);
  }
}
