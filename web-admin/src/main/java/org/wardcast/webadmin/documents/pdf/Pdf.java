package org.wardcast.webadmin.documents.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.GregorianCalendar;
import java.util.List;
import org.wardcast.webadmin.documents.ReportDocument;
import org.wardcast.webadmin.documents.Section;
import org.wardcast.webadmin.documents.Words;

/** Writes one document. A table that is too wide turns its pages. */
public final class Pdf {
  private static final float BODY = 13;
  private static final float INDENT = 10 * Page.MM;
  private static final float ROOM_FOR_A_START = 25 * Page.MM;

  private final ReportDocument document;
  private final Words words;
  private final Faces faces;
  private final Document pdf = new Document();
  private Page page = Page.PORTRAIT;
  private int headings;

  public Pdf(ReportDocument document, Words words) throws IOException {
    this.document = document;
    this.words = words;
    this.faces = new Faces();
  }

  /** The stream stays open. */
  public void write(OutputStream out) {
    var writer = PdfWriter.getInstance(pdf, out);
    writer.setCloseStream(false);
    writer.setPageEvent(new EveryPage(document, words, faces));
    page.set(pdf);
    describe(writer);
    pdf.open();
    var letter = new LetterHead(document.head(), words, faces);
    pdf.add(letter.table(page.textWidth()));
    letter.title().forEach(pdf::add);
    pdf.add(centred(document.unit() + " – " + words.period(document)));
    document.intro().forEach(this::paragraph);
    remarks();
    document.sections().forEach(section -> section(writer, section));
    turn(Page.PORTRAIT);
    definitions(writer);
    var closing = new Closing(document, words, faces);
    if (!document.signing().equals(ReportDocument.Signing.NONE)) {
      pdf.add(closing.signatures(page.textWidth()));
    }
    pdf.add(closing.proof(page.textWidth()));
    pdf.close();
  }

  private void describe(PdfWriter writer) {
    var head = document.head();
    pdf.addTitle(Words.clean(head.kind() + " " + head.subject()));
    pdf.addSubject(Words.clean(document.unit() + ", " + words.period(document)));
    pdf.addAuthor(Words.clean(head.body()));
    pdf.addCreator("Wardcast");
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(document.language().toLanguageTag()));
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    var read = new PdfDate(GregorianCalendar.from(document.proof().asOf().atZone(words.zone())));
    writer.getInfo().put(PdfName.CREATIONDATE, read);
    writer.getInfo().put(PdfName.MODDATE, read);
  }

  private Paragraph centred(String text) {
    var line = new Paragraph(faces.phrase(text, faces.italic(BODY)));
    line.setAlignment(Element.ALIGN_CENTER);
    line.setSpacingAfter(10);
    return line;
  }

  private void paragraph(String text) {
    var paragraph = new Paragraph(faces.phrase(text, faces.regular(BODY)));
    paragraph.setLeading(BODY * 1.3f);
    paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
    paragraph.setFirstLineIndent(INDENT);
    paragraph.setSpacingAfter(6);
    pdf.add(paragraph);
  }

  private void remarks() {
    var remarks = document.remarksToPrint(words);
    if (remarks.isEmpty()) {
      return;
    }
    var cell = new PdfPCell();
    cell.setPadding(6);
    cell.setPaddingTop(2);
    var title =
        new Paragraph(faces.phrase(words.say("web.documents.remarks") + ":", faces.boldItalic(12)));
    cell.addElement(title);
    for (var remark : remarks) {
      var line = new Paragraph(faces.phrase("– " + remark, faces.italic(12)));
      line.setAlignment(Element.ALIGN_JUSTIFIED);
      cell.addElement(line);
    }
    var box = new PdfPTable(1);
    box.setWidthPercentage(100);
    box.setSpacingBefore(4);
    box.setSpacingAfter(6);
    box.addCell(cell);
    pdf.add(box);
  }

  private void section(PdfWriter writer, Section section) {
    var table = section.table();
    if (table == null) {
      turn(Page.PORTRAIT);
      heading(writer, section.heading(), ROOM_FOR_A_START);
      section.paragraphs().forEach(this::paragraph);
      return;
    }
    var grid = new Grid(table, words, faces);
    turn(grid.page());
    var printed = grid.start();
    heading(writer, section.heading(), Math.max(ROOM_FOR_A_START, 50 + grid.startHeight(printed)));
    section.paragraphs().forEach(this::paragraph);
    if (writer.getPageNumber() > 1 && !document.remarksToPrint(words).isEmpty()) {
      pdf.add(
          new Paragraph(faces.phrase(words.say("web.documents.see-remarks"), faces.italic(11))));
    }
    grid.print(printed, pdf);
    for (var chart : section.charts()) {
      pdf.add(new Bars(chart, table, words, faces).draw(writer, page.textWidth()));
    }
  }

  private void turn(Page wanted) {
    if (wanted != page) {
      page = wanted;
      page.set(pdf);
      pdf.newPage();
    }
  }

  /** Goes to the next page if there is no room for the heading and what begins below it. */
  private void heading(PdfWriter writer, String text, float room) {
    if (writer.getVerticalPosition(true) - pdf.bottom() < room) {
      pdf.newPage();
    }
    headings++;
    var heading = new Paragraph(faces.phrase(headings + ". " + text, faces.bold(BODY)));
    heading.setSpacingBefore(6);
    heading.setSpacingAfter(6);
    pdf.add(heading);
  }

  private void definitions(PdfWriter writer) {
    if (document.definitions().isEmpty()) {
      return;
    }
    heading(writer, words.say("web.documents.definitions"), ROOM_FOR_A_START);
    for (var definition : document.definitions()) {
      var line = new Paragraph(BODY * 1.25f);
      line.setFont(faces.regular(BODY));
      line.addAll(List.of(
          faces.chunk("– " + definition.term() + ":", faces.bold(BODY)),
          faces.chunk("\u00A0" + definition.meaning(), faces.regular(BODY))));
      line.setAlignment(Element.ALIGN_JUSTIFIED);
      line.setFirstLineIndent(INDENT);
      line.setSpacingAfter(3);
      pdf.add(line);
    }
  }
}
