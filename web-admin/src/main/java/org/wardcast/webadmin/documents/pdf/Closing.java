package org.wardcast.webadmin.documents.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.Locale;
import org.wardcast.webadmin.documents.ProofFacts;
import org.wardcast.webadmin.documents.ReportDocument;
import org.wardcast.webadmin.documents.Words;

/** The end of the letter, never alone on a page, and the boxed proof behind it. */
final class Closing {
  private static final float ROOM_TO_SIGN = 27 * Page.MM;

  private final ReportDocument document;
  private final Words words;
  private final Faces faces;

  Closing(ReportDocument document, Words words, Faces faces) {
    this.document = document;
    this.words = words;
    this.faces = faces;
  }

  PdfPTable signatures(float width) {
    var table = table(width, 0.45f, 0.55f);
    var last = cell();
    last.setColspan(2);
    last.setPaddingTop(6);
    last.setPaddingBottom(14);
    var sentence = line(
        words.say(
            "web.documents.closing",
            document.head().kind().toLowerCase(Locale.ROOT),
            document.head().body()),
        faces.regular(13),
        Element.ALIGN_JUSTIFIED);
    sentence.setFirstLineIndent(10 * Page.MM);
    last.addElement(sentence);
    table.addCell(last);
    table.addCell(recipients());
    table.addCell(signature());
    table.setKeepTogether(true);
    return table;
  }

  private PdfPCell recipients() {
    var cell = cell();
    var recipients = document.signing().recipients();
    if (recipients.isEmpty()) {
      return cell;
    }
    cell.addElement(
        line(words.say("web.documents.recipients"), faces.boldItalic(12), Element.ALIGN_LEFT));
    for (int i = 0; i < recipients.size(); i++) {
      var end = i + 1 < recipients.size() ? ";" : ".";
      var line = line("- " + recipients.get(i) + end, faces.regular(11), Element.ALIGN_LEFT);
      cell.addElement(line);
    }
    return cell;
  }

  private PdfPCell signature() {
    var cell = cell();
    var signing = document.signing();
    for (var authority : signing.authority()) {
      cell.addElement(centred(authority.toUpperCase(Locale.ROOT)));
    }
    var title = centred(signing.title().toUpperCase(Locale.ROOT));
    title.setSpacingAfter(ROOM_TO_SIGN);
    cell.addElement(title);
    cell.addElement(centred(signing.name()));
    return cell;
  }

  PdfPTable proof(float width) {
    var table = table(width, 0.36f, 0.64f);
    table.setSpacingBefore(20);
    var title = boxed(words.say("web.documents.proof"), faces.bold(11));
    title.setColspan(2);
    table.addCell(title);
    for (var fact : ProofFacts.of(document.proof(), words)) {
      table.addCell(boxed(fact.name(), faces.regular(9)));
      table.addCell(boxed(fact.value(), faces.regular(9)));
    }
    var check = boxed(words.say("web.documents.check"), faces.italic(9));
    check.setColspan(2);
    table.addCell(check);
    table.setKeepTogether(true);
    return table;
  }

  private PdfPCell boxed(String text, Font font) {
    var cell = new PdfPCell(faces.phrase(text, font));
    cell.setPadding(3);
    cell.setBorderWidth(0.5f);
    return cell;
  }

  private Paragraph centred(String text) {
    return line(text, faces.bold(13), Element.ALIGN_CENTER);
  }

  private Paragraph line(String text, Font font, int alignment) {
    var line = new Paragraph(faces.phrase(text, font));
    line.setLeading(font.getSize() * 1.25f);
    line.setAlignment(alignment);
    return line;
  }

  private static PdfPTable table(float width, float left, float right) {
    var table = new PdfPTable(new float[] {left, right});
    table.setTotalWidth(width);
    table.setLockedWidth(true);
    return table;
  }

  private static PdfPCell cell() {
    var cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    return cell;
  }
}
