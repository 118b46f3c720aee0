package org.wardcast.webadmin.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wardcast.webadmin.documents.pdf.Pdf;

/** Writes a document in any format. */
@Component
public class Documents {
  private final MessageSource messages;
  private final ZoneId zone;

  public Documents(MessageSource messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /** The stream stays open. */
  public void write(ReportDocument document, Format format, OutputStream out) throws IOException {
    var words = new Words(messages, zone, document.language());
    switch (format) {
      case PDF -> new Pdf(document, words).write(out);
      case XLSX -> new Xlsx(document, words).write(out);
      case CSV -> new Csv(document, words).write(out);
      case JSON -> new Json(document, words).write(out);
    }
    out.flush();
  }
}
