package org.wardcast.playlists.speech.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of official papers: 13/2023/NĐ-CP, 16/CT-TTg, 38/2013/QH13. */
final class Documents implements Rule {
  private static final Pattern WRITTEN = Pattern.compile(
      "(\\d{1,6})(?:/((?:19|20)\\d\\d))?/(\\p{Lu}[\\p{L}\\d]*(?:[-–]\\p{L}[\\p{L}\\d]*)*)(?![\\p{L}\\p{N}])");

  /** The kinds of papers; which of them it is has nearly always been said already. */
  private static final Map<String, String> KINDS = Map.ofEntries(
      Map.entry("NĐ", "nghị định"),
      Map.entry("QĐ", "quyết định"),
      Map.entry("CT", "chỉ thị"),
      Map.entry("TB", "thông báo"),
      Map.entry("KH", "kế hoạch"),
      Map.entry("NQ", "nghị quyết"),
      Map.entry("TT", "thông tư"),
      Map.entry("TTLT", "thông tư liên tịch"),
      Map.entry("CV", "công văn"),
      Map.entry("CĐ", "công điện"),
      Map.entry("BC", "báo cáo"),
      Map.entry("HD", "hướng dẫn"),
      Map.entry("TTr", "tờ trình"),
      Map.entry("KL", "kết luận"),
      Map.entry("QC", "quy chế"),
      Map.entry("QCPH", "quy chế phối hợp"),
      Map.entry("GM", "giấy mời"),
      Map.entry("CTr", "chương trình"),
      Map.entry("ĐA", "đề án"),
      Map.entry("PA", "phương án"),
      Map.entry("PL", "pháp lệnh"),
      Map.entry("L", "luật"));

  /** Part of a paper's number only: standing alone they mean something else, or nothing. */
  private static final Map<String, String> BODIES = Map.ofEntries(
      Map.entry("CP", "chính phủ"),
      Map.entry("TTg", "thủ tướng chính phủ"),
      Map.entry("CTN", "chủ tịch nước"),
      Map.entry("TW", "trung ương"),
      Map.entry("TU", "tỉnh ủy"),
      Map.entry("ĐU", "đảng ủy"),
      Map.entry("UBTVQH", "ủy ban thường vụ quốc hội"),
      Map.entry("QH", "quốc hội"),
      Map.entry("BYT", "bộ y tế"),
      Map.entry("BCA", "bộ công an"),
      Map.entry("BQP", "bộ quốc phòng"),
      Map.entry("BTC", "bộ tài chính"),
      Map.entry("BNV", "bộ nội vụ"),
      Map.entry("BTP", "bộ tư pháp"),
      Map.entry("BXD", "bộ xây dựng"),
      Map.entry("BCT", "bộ công thương"),
      Map.entry("BGDĐT", "bộ giáo dục và đào tạo"),
      Map.entry("BTTTT", "bộ thông tin và truyền thông"),
      Map.entry("BVHTTDL", "bộ văn hóa, thể thao và du lịch"),
      Map.entry("BNNMT", "bộ nông nghiệp và môi trường"),
      Map.entry("BKHCN", "bộ khoa học và công nghệ"),
      Map.entry("BCĐ", "ban chỉ đạo"),
      Map.entry("VP", "văn phòng"),
      Map.entry("VPCP", "văn phòng chính phủ"));

  private static final Pattern AFTER_NUMBER = Pattern.compile("(?iu)(?<!\\p{L})số\\s*:?\\s*$");
  private static final Pattern TERM = Pattern.compile("(\\p{L}+)(\\d+)");

  private final Abbreviations lexicon;
  private final UnaryOperator<String> reader;

  /** @param reader reads what an entry says */
  Documents(Abbreviations lexicon, UnaryOperator<String> reader) {
    this.lexicon = lexicon;
    this.reader = reader;
  }

  @Override
  public @Nullable Found at(Place place) {
    var match = Character.isDigit(place.here()) && place.begins() ? place.match(WRITTEN) : null;
    if (match == null || match.group(3).length() < 2) {
      return null;
    }
    var words = new ArrayList<String>();
    words.add(Cardinal.of(match.group(1)));
    var year = (@Nullable String) match.group(2);
    if (year != null) {
      words.add("năm " + Cardinal.of(year));
    }
    var parts = List.of(match.group(3).split("[-–]"));
    var kind = (@Nullable String) KINDS.get(parts.get(0));
    if (kind != null && !saidBefore(place, kind)) {
      words.add(0, kind + " số");
    }
    var bodies = parts.subList(kind == null ? 0 : 1, parts.size());
    for (int i = 0; i < bodies.size(); i++) {
      words.add((i == 0 ? "của " : "") + body(bodies.get(i)));
    }
    return new Found(match.end(), String.join(" ", words));
  }

  private static boolean saidBefore(Place place, String kind) {
    var before = place.text().substring(0, place.at()).stripTrailing().toLowerCase(Locale.ROOT);
    return place.after(AFTER_NUMBER) || before.endsWith(kind);
  }

  private String body(String part) {
    var here = (@Nullable String) BODIES.get(part);
    if (here != null) {
      return here;
    }
    var entry = lexicon.whole(part);
    if (entry != null) {
      return reader.apply(entry.read());
    }
    var term = TERM.matcher(part);
    return term.matches()
        ? body(term.group(1)) + " khóa " + Cardinal.of(term.group(2))
        : Letters.spelled(part);
  }
}
