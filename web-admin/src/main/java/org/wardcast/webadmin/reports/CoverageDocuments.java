package org.wardcast.webadmin.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.documents.Format;
import org.wardcast.webadmin.documents.Proof;
import org.wardcast.webadmin.documents.ReportDocument;
import org.wardcast.webadmin.documents.ReportDocument.Head;
import org.wardcast.webadmin.documents.ReportDocument.Signing;
import org.wardcast.webadmin.documents.Section;
import org.wardcast.webadmin.documents.Table;

/** Reports as documents, in the language of whoever asks. */
@Component
public class CoverageDocuments {
  private final FigureTables tables;
  private final MatrixTables matrices;
  private final ReportWords words;
  private final Definitions definitions;
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  CoverageDocuments(
      FigureTables tables,
      MatrixTables matrices,
      ReportWords words,
      Definitions definitions,
      Units units,
      Clock clock,
      ZoneId zone) {
    this.tables = tables;
    this.matrices = matrices;
    this.words = words;
    this.definitions = definitions;
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The frame of a letter around the figures.
   *
   * @param intro paragraphs before them
   */
  public record Letter(Head head, List<String> intro, Signing signing) {}

  /** As it is drawn for somebody who just looks: without a number, unsigned. */
  public Letter letter(CoverageReport.@Nullable Subject subject, LocalDate from, LocalDate to) {
    var name = subject == null ? words.say("web.unit.all") : subject.name();
    var above = subject == null ? "" : above(subject.unitId());
    var head = new Head(
        above,
        name,
        "",
        name,
        LocalDate.now(clock.withZone(zone)),
        words.say("web.reports.kind"),
        words.say("web.reports.subject", words.period(from, to)));
    return new Letter(head, List.of(), Signing.NONE);
  }

  private String above(long unit) {
    var path = units.path(unit);
    return path.size() < 2 ? "" : path.get(path.size() - 2).fullName();
  }

  /**
   * @param format paper takes the figures measure by measure, a file everything in one table
   */
  public ReportDocument document(CoverageReport report, Letter letter, Proof proof, Format format) {
    var sections = format == Format.PDF ? onPaper(report) : List.of(inOne(report));
    return new ReportDocument(
        LocaleContextHolder.getLocale(),
        letter.head(),
        report.from(),
        report.to(),
        letter.head().body(),
        letter.intro(),
        report.remarks().stream().map(words::remark).toList(),
        sections,
        definitions.of(report.by()),
        letter.signing(),
        proof);
  }

  public ReportDocument document(TopicMatrix matrix, Letter letter, Proof proof) {
    var heading = words.say(
        "web.reports.matrix-heading",
        words.measure(matrix.measure()),
        words.strength(matrix.strength()));
    return new ReportDocument(
        LocaleContextHolder.getLocale(),
        letter.head(),
        matrix.from(),
        matrix.to(),
        letter.head().body(),
        letter.intro(),
        matrix.remarks().stream().map(words::remark).toList(),
        List.of(new Section(heading, matrices.notes(matrix), matrices.table(matrix), List.of())),
        definitions.of(Breakdown.TOPIC),
        letter.signing(),
        proof);
  }

  private Section inOne(CoverageReport report) {
    var label = report.by() == Breakdown.UNIT ? "unit" : "name";
    return new Section(
        heading(report), tables.notes(report), tables.whole(report), List.of(chart(label)));
  }

  private List<Section> onPaper(CoverageReport report) {
    var sections = new ArrayList<Section>();
    var first = tables.narrow(report, List.of(Measure.DEVICE, Measure.PERCENT, Measure.AREAS));
    sections.add(new Section(heading(report), tables.notes(report), first, List.of(chart("name"))));
    Table second = tables.narrow(report, List.of(Measure.ON_AIR, Measure.PLAYS, Measure.ITEMS));
    sections.add(Section.of(words.say("web.reports.more-measures"), second));
    return sections;
  }

  private String heading(CoverageReport report) {
    return words.say(
        "web.reports.by-heading",
        words.by(report.by()).toLowerCase(LocaleContextHolder.getLocale()));
  }

  /** @param label name of the column with the rows' names */
  private Section.Chart chart(String label) {
    return new Section.Chart(
        words.measure(Measure.DEVICE),
        label,
        List.of("confirmedDeviceMillis", "assumedDeviceMillis", "declaredDeviceMillis"));
  }
}
