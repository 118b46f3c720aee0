package org.wardcast.webadmin.reports;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardcast.webadmin.documents.ReportDocument;

/** What each figure means, in the words of the language chosen. */
@Component("definitions")
public class Definitions {
  private static final List<String> ALL = List.of(
      "device-minutes", "on-air", "plays", "items", "confirmed", "assumed", "declared", "areas");

  private final ReportWords words;

  Definitions(ReportWords words) {
    this.words = words;
  }

  public String term(String code) {
    return words.say("web.coverage." + code);
  }

  public String means(String code) {
    return words.say("web.coverage." + code + ".means");
  }

  public List<ReportDocument.Definition> all() {
    return Stream.of(ALL)
        .flatMap(List::stream)
        .map(code -> new ReportDocument.Definition(term(code), means(code)))
        .toList();
  }
}
