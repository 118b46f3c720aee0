package org.wardcast.webadmin.documents.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.draw.LineSeparator;
import java.awt.Color;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wardcast.webadmin.documents.ReportDocument;
import org.wardcast.webadmin.documents.Words;

/** Who writes at the left, the country and its motto at the right; below, what it is about. */
final class LetterHead {
  private static final float LEFT = 0.42f;
  /** Of the line under a text that it closes: a third to a half of it. */
  private static final float SHORT = 0.4f;

  private final ReportDocument.Head head;
  private final Words words;
  private final Faces faces;

  LetterHead(ReportDocument.Head head, Words words, Faces faces) {
    this.head = head;
    this.words = words;
    this.faces = faces;
  }

  PdfPTable table(float width) {
    var table = new PdfPTable(new float[] {LEFT, 1 - LEFT});
    table.setTotalWidth(width);
    table.setLockedWidth(true);
    table.addCell(issuer(width * LEFT));
    table.addCell(country());
    var number = cell();
    number.addElement(line(number(), faces.regular(13)));
    table.addCell(number);
    var date = cell();
    date.addElement(line(placeAndDate(), faces.italic(13)));
    table.addCell(date);
    table.setSpacingAfter(14);
    return table;
  }

  private PdfPCell issuer(float width) {
    var cell = cell();
    cell.setPaddingRight(6);
    float room = width - 6;
    if (!head.superior().isBlank()) {
      var superior = faces.regular(12);
      faces
          .balanced(upper(head.superior()), superior, room)
          .forEach(line -> cell.addElement(line(line, superior)));
    }
    var bold = faces.bold(12);
    var body = faces.balanced(upper(head.body()), bold, room);
    body.forEach(line -> cell.addElement(line(line, bold)));
    cell.addElement(rule(SHORT * longest(body, bold)));
    return cell;
  }

  private PdfPCell country() {
    var cell = cell();
    cell.addElement(line(words.say("web.documents.country"), faces.bold(12)));
    var motto = words.say("web.documents.motto");
    cell.addElement(line(motto, faces.bold(13)));
    cell.addElement(rule(faces.width(motto, faces.bold(13))));
    return cell;
  }

  /** Kind and subject with the short line under them. */
  List<Element> title() {
    var title = new ArrayList<Element>();
    title.add(line(upper(head.kind()), faces.bold(14)));
    var bold = faces.bold(14);
    var subject = faces.balanced(head.subject(), bold, Page.PORTRAIT.textWidth() - 20 * Page.MM);
    subject.forEach(line -> title.add(line(line, bold)));
    var rule = rule(SHORT * longest(subject, bold));
    rule.setSpacingAfter(6);
    title.add(rule);
    return title;
  }

  private String number() {
    var number = head.number();
    var letters = number.startsWith("/") || number.isBlank() ? "........" + number : number;
    return words.say("web.documents.number", letters);
  }

  /** Days below ten and the first two months are written with a nought, so that nothing is added. */
  private String placeAndDate() {
    var date = head.date();
    boolean inFigures = words.language().getLanguage().equals("vi");
    var day = DateTimeFormatter.ofPattern(inFigures ? "dd" : "d", words.language());
    var month = DateTimeFormatter.ofPattern(
        !inFigures ? "MMMM" : date.getMonthValue() < 3 ? "MM" : "M", words.language());
    return words.say(
        "web.documents.place-and-date",
        head.place(),
        day.format(date),
        month.format(date),
        Integer.toString(date.getYear()));
  }

  private String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private Paragraph line(String text, Font font) {
    var line = new Paragraph(faces.phrase(text, font));
    line.setLeading(font.getSize() * 1.2f);
    line.setAlignment(Element.ALIGN_CENTER);
    return line;
  }

  private float longest(List<String> lines, Font font) {
    return (float)
        lines.stream().mapToDouble(line -> faces.width(line, font)).max().orElse(0);
  }

  /** The separator takes a length in points with a minus sign. */
  private Paragraph rule(float length) {
    var line = new LineSeparator(0.7f, -length, Color.BLACK, Element.ALIGN_CENTER, 1);
    var chunk = new Chunk(line);
    chunk.setFont(faces.regular(8));
    var rule = new Paragraph(8, chunk);
    rule.setFont(faces.regular(8));
    return rule;
  }

  private static PdfPCell cell() {
    var cell = new PdfPCell();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    cell.setPaddingBottom(4);
    return cell;
  }
}
