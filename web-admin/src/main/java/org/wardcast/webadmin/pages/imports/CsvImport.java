package org.wardcast.webadmin.pages.imports;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.wardcast.devices.ImportReport;

/** First what a file would do, then the doing: the same page for all files. */
public final class CsvImport {
  /** Its script. */
  public static final String SCRIPT = "/static/import.js";

  /** Excel needs it to see the accents. */
  private static final String MARK = "\uFEFF";

  private CsvImport() {}

  /**
   * What was done, or would be.
   *
   * @param back where what was imported is seen
   */
  public static String answer(Model model, ImportReport report, boolean dryRun, String back) {
    model.addAttribute("report", report);
    model.addAttribute("dryRun", dryRun);
    model.addAttribute("back", back);
    return "imports/report";
  }

  /** @param rows with the header, a line each */
  public static ResponseEntity<byte[]> example(String fileName, String rows) {
    var name = ContentDisposition.attachment().filename(fileName).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body((MARK + rows.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
  }
}
