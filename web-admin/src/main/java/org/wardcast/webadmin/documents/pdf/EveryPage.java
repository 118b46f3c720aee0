package org.wardcast.webadmin.documents.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.wardcast.webadmin.documents.Cell;
import org.wardcast.webadmin.documents.ReportDocument;
import org.wardcast.webadmin.documents.Words;

/** The number on top from the second page on, and at the foot what ties the page to the log. */
final class EveryPage extends PdfPageEventHelper {
  private static final int SHOWN_OF_A_HASH = 16;

  private final Words words;
  private final Faces faces;
  private final Font small;
  private final String proof;
  private @Nullable PdfTemplate pages;

  EveryPage(ReportDocument document, Words words, Faces faces) {
    this.words = words;
    this.faces = faces;
    this.small = faces.regular(7.5f);
    this.proof = proof(document);
  }

  private String proof(ReportDocument document) {
    var proof = document.proof();
    var parts = new ArrayList<String>();
    parts.add("Wardcast");
    var head = proof.chainHead();
    if (!head.isEmpty()) {
      var start = head.substring(0, Math.min(head.length(), SHOWN_OF_A_HASH));
      parts.add(words.say("web.documents.foot-head", start + "…"));
    }
    var seal = proof.seal();
    parts.add(
        seal == null
            ? words.say("web.documents.seal-none")
            : words.say("web.documents.foot-seal", words.cell(Cell.count(seal.number()))));
    if (proof.frozen() == null) {
      parts.add(words.say("web.documents.provisional"));
    }
    return String.join("  ·  ", parts);
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document pdf) {
    pages = writer.getDirectContent().createTemplate(40, 12);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document pdf) {
    var content = writer.getDirectContent();
    int number = writer.getPageNumber();
    if (number > 1) {
      float middle = (pdf.left() + pdf.right()) / 2;
      var phrase = faces.phrase(Integer.toString(number), faces.regular(13));
      ColumnText.showTextAligned(
          content, Element.ALIGN_CENTER, phrase, middle, pdf.top() + 6 * Page.MM, 0);
    }
    float foot = pdf.bottom() - 8 * Page.MM;
    content.setLineWidth(0.4f);
    content.moveTo(pdf.left(), foot + 9);
    content.lineTo(pdf.right(), foot + 9);
    content.stroke();
    ColumnText.showTextAligned(
        content, Element.ALIGN_LEFT, faces.phrase(proof, small), pdf.left(), foot, 0);
    float right = pdf.right() - 12;
    var before = faces.phrase(words.say("web.documents.page", number) + "/", small);
    ColumnText.showTextAligned(content, Element.ALIGN_RIGHT, before, right, foot, 0);
    if (pages != null) {
      content.addTemplate(pages, right, foot);
    }
  }

  /** How many pages there are is known now, and was left open on each. */
  @Override
  public void onCloseDocument(PdfWriter writer, Document pdf) {
    if (pages != null) {
      var count = faces.phrase(Integer.toString(writer.getPageNumber() - 1), small);
      ColumnText.showTextAligned(pages, Element.ALIGN_LEFT, count, 0, 0, 0);
    }
  }
}
