package org.wardcast.webadmin.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One report, whatever it is written as. What is not there is empty.
 *
 * @param language of the document's own words; the caller brings the rest in the same
 * @param from first day that is reported
 * @param to last day that is reported, included
 * @param unit whose figures these are
 * @param intro paragraphs before the figures
 * @param remarks what a reader has to know before trusting the figures; written beside them
 *     everywhere
 */
public record ReportDocument(
    Locale language,
    Head head,
    LocalDate from,
    LocalDate to,
    String unit,
    List<String> intro,
    List<String> remarks,
    List<Section> sections,
    List<Definition> definitions,
    Signing signing,
    Proof proof) {
  public ReportDocument {
    intro = List.copyOf(intro);
    remarks = List.copyOf(remarks);
    sections = List.copyOf(sections);
    definitions = List.copyOf(definitions);
  }

  /** @throws IllegalStateException if no section has a table */
  Table mainTable() {
    return sections.stream()
        .map(Section::table)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a report without a table"));
  }

  /** The remarks, and before them that the figures are provisional where they are. */
  public List<String> remarksToPrint(Words words) {
    var all = new ArrayList<String>();
    if (proof.frozen() == null) {
      all.add(words.say("web.documents.provisional"));
    }
    all.addAll(remarks);
    return all;
  }

  /**
   * What stands at the top of a letter.
   *
   * @param superior body above the issuing one
   * @param number with its letters, "12/BC-UBND"; without the number ("/BC-UBND") a gap is left to
   *     write it in by hand
   * @param kind "BÁO CÁO"
   * @param subject trích yếu
   */
  public record Head(
      String superior,
      String body,
      String number,
      String place,
      LocalDate date,
      String kind,
      String subject) {}

  public record Definition(String term, String meaning) {}

  /**
   * @param recipients "Nơi nhận", the last one "Lưu: VT"; without dashes and full stops
   * @param authority "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
   * @param title "PHÓ CHỦ TỊCH"
   */
  public record Signing(
      List<String> recipients, List<String> authority, String title, String name) {
    public static final Signing NONE = new Signing(List.of(), List.of(), "", "");

    public Signing {
      recipients = List.copyOf(recipients);
      authority = List.copyOf(authority);
    }
  }
}
