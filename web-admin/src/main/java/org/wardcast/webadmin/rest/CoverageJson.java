package org.wardcast.webadmin.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.webadmin.documents.ReportDocument;
import org.wardcast.webadmin.reports.Breakdown;
import org.wardcast.webadmin.reports.CoverageReport;
import org.wardcast.webadmin.reports.Definitions;
import org.wardcast.webadmin.reports.ProofOfFigures;
import org.wardcast.webadmin.reports.ReportWords;

/**
 * Coverage for programs.
 *
 * @param total of the unit by itself; null when several stand side by side
 * @param remarks never leave them out where the figures go
 * @param throughLine last line of the airtime log that is in the figures
 * @param chainHead its chain
 */
record CoverageJson(
    LocalDate from,
    LocalDate to,
    Breakdown by,
    List<Row> rows,
    @Nullable Row total,
    List<Remark> remarks,
    List<ReportDocument.Definition> definitions,
    long throughLine,
    String chainHead,
    Instant asOf) {
  /**
   * @param unitCode official code on the last day: it names a unit only together with a date
   * @param key day, week, month, code or id, as {@code by} says; empty by unit
   * @param name of what the key stands for, in the language asked for
   */
  record Row(
      long unitId,
      String unitCode,
      String unit,
      String key,
      String name,
      Figures planned,
      Figures confirmed,
      Figures assumed,
      Figures declared,
      int areasReached,
      int areasInScope,
      int devicesInScope) {}

  record Remark(String code, List<Object> arguments, String sentence) {}

  @Component
  static class Writer {
    private final ReportWords words;
    private final Definitions definitions;
    private final ProofOfFigures proofs;

    Writer(ReportWords words, Definitions definitions, ProofOfFigures proofs) {
      this.words = words;
      this.definitions = definitions;
      this.proofs = proofs;
    }

    CoverageJson of(CoverageReport report) {
      var total = report.total();
      return new CoverageJson(
          report.from(),
          report.to(),
          report.by(),
          report.rows().stream()
              .map(row -> row(row, words.label(report.by(), row)))
              .toList(),
          total == null ? null : row(total, total.unit().name()),
          report.remarks().stream()
              .map(r -> new Remark(r.code(), r.arguments(), words.remark(r)))
              .toList(),
          definitions.of(report.by()),
          report.through(),
          proofs.of(report.through(), report.asOf(), null).chainHead(),
          report.asOf());
    }

    private static Row row(CoverageReport.Row row, String name) {
      FigureRow figures = row.figures();
      return new Row(
          row.unit().unitId(),
          row.unit().code(),
          row.unit().name(),
          row.key(),
          name,
          figures.planned(),
          figures.confirmed(),
          figures.assumed(),
          figures.declared(),
          figures.areasReached(),
          figures.areasInScope(),
          figures.devicesInScope());
    }
  }
}
