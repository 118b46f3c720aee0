package org.wardcast.webadmin.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet for each section, and one with what the figures mean and what proves them. Cells are
 * numbers, days or text, never formulas.
 */
final class Xlsx {
  /** Excel asks for one, and reads the first part only. */
  private static final String VERSION = "1.0";

  private final ReportDocument document;
  private final Words words;

  Xlsx(ReportDocument document, Words words) {
    this.document = document;
    this.words = words;
  }

  /** The stream stays open. */
  void write(OutputStream out) throws IOException {
    var workbook = new Workbook(out, "Wardcast", VERSION);
    workbook.setGlobalDefaultFont("Times New Roman", 12);
    workbook.properties().setTitle(title()).setSubject(Words.clean(document.unit()));
    var names = new SheetNames();
    for (int i = 0; i < document.sections().size(); i++) {
      var section = document.sections().get(i);
      var name = names.take(section.heading(), words.say("web.documents.sheet", i + 1));
      section(workbook.newWorksheet(name), section);
    }
    var proof = words.say("web.documents.proof");
    proof(workbook.newWorksheet(names.take(proof, proof)));
    workbook.finish();
  }

  private String title() {
    var head = document.head();
    return Words.clean(head.kind() + " " + head.subject());
  }

  private void section(Worksheet sheet, Section section) {
    var table = section.table();
    int columns = table == null ? 1 : table.columns().size();
    int row = top(sheet, section.heading(), columns);
    if (table != null) {
      row = new SheetTable(sheet, table, words).write(row);
    } else {
      sheet.width(0, 100);
    }
    for (var paragraph : section.paragraphs()) {
      row = spread(sheet, row, columns, paragraph);
    }
  }

  /** @return the row after it */
  private int top(Worksheet sheet, String heading, int columns) {
    int row = 0;
    for (var line : List.of(
        title(),
        document.head().body().equals(document.unit())
            ? document.unit()
            : document.head().body() + " – " + document.unit(),
        words.period(document),
        heading)) {
      sheet.value(row, 0, Words.clean(line));
      sheet.style(row, 0).bold().set();
      row++;
    }
    for (var remark : document.remarksToPrint(words)) {
      sheet.style(row, 0).italic().fontColor("9C5700").set();
      row = spread(sheet, row, columns, remark);
    }
    return row;
  }

  /** A sentence over the whole breadth of the sheet; its own height if it is long. */
  private static int spread(Worksheet sheet, int row, int columns, String text) {
    var clean = Words.clean(text);
    sheet.value(row, 0, clean);
    if (columns > 1) {
      sheet.range(row, 0, row, columns - 1).merge();
    }
    sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
    int fit = Math.max(60, columns * 12);
    sheet.rowHeight(row, 16.5 * (1 + clean.length() / fit));
    return row + 1;
  }

  private void proof(Worksheet sheet) {
    sheet.width(0, 36);
    sheet.width(1, 80);
    int row = top(sheet, words.say("web.documents.proof"), 2);
    for (var fact : ProofFacts.of(document.proof(), words)) {
      row = pair(sheet, row, fact.name(), fact.value());
    }
    row = spread(sheet, row, 2, words.say("web.documents.check")) + 1;
    if (!document.definitions().isEmpty()) {
      sheet.value(row, 0, words.say("web.documents.definitions"));
      sheet.style(row, 0).bold().set();
      row++;
    }
    for (var definition : document.definitions()) {
      row = pair(sheet, row, definition.term(), definition.meaning());
    }
    sheet.fitToWidth((short) 1);
  }

  private static int pair(Worksheet sheet, int row, String name, String value) {
    sheet.value(row, 0, Words.clean(name));
    sheet.value(row, 1, Words.clean(value));
    sheet.range(row, 0, row, 1).style().wrapText(true).verticalAlignment("top").set();
    sheet.rowHeight(row, 16.5 * (1 + value.length() / 75));
    return row + 1;
  }
}
