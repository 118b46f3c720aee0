package org.wardcast.webadmin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Read with another library than the one that wrote it. */
class PdfTest {
  @Test
  void theFiguresAreThoseOfTheOtherFormats() throws IOException {
    assertThat(text(Samples.report(Samples.table())))
        .contains(
            "Phường Xuân Hương – Đà Lạt 27/11/2026 1.236,0 73,0 12.345 93,2%",
            "Xã Lạc Dương 26/11/2026 1,0 0,0 1 0,0%",
            "=HYPERLINK(\"x\") 25/11/2026 0,0 0,0 0",
            "Đặc khu Phú Quý 27/11/2026 20.576,1 0,1 1.000.000 77,8%",
            "Tổng cộng 21.813,1 73,1 1.012.346 73,8%");
  }

  /** Read line by line as the eye does; the reader puts a space here and there that is none. */
  @Test
  void itHasTheFormOfAnAdministrativeLetter() throws IOException {
    try (var pdf = open(Samples.report(Samples.table()))) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      var text = stripper.getText(pdf);
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
      assertThat(text.replaceAll("\\s", ""))
          .containsSubsequence(Stream.of(
                  "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                  "TỈNH LÂM ĐỒNG Độc lập - Tự do - Hạnh phúc",
                  "SỞ VĂN HÓA,",
                  "THỂ THAO VÀ DU LỊCH",
                  "Số: 12/BC-SVHTTDL Đà Lạt, ngày 27 tháng 11 năm 2026",
                  "BÁO CÁO",
                  "Tỉnh Lâm Đồng – Từ ngày 24/10/2026 đến ngày 23/11/2026",
                  "Lưu ý khi đọc số liệu:",
                  "1. Độ phủ theo xã: phường/đặc khu",
                  "Phường Xuân Hương – Đà Lạt 27/11/2026",
                  "2. Giải thích số liệu",
                  "Trên đây là báo cáo của Sở Văn hóa, Thể thao và Du lịch./.",
                  "Nơi nhận: KT. GIÁM ĐỐC",
                  "- Lưu: VT, BCVT.",
                  "Trần Thị Hương Giang",
                  "Xác thực",
                  Samples.HEAD,
                  "ab".repeat(32))
              .map(line -> line.replaceAll("\\s", ""))
              .toArray(String[]::new));
    }
  }

  @Test
  void daysBelowTenAndTheFirstMonthsAreWrittenWithANought() throws IOException {
    var of = Samples.report(Samples.table());
    var head = of.head();
    var february = new ReportDocument.Head(
        "", head.body(), "/BC-SVHTTDL", head.place(), LocalDate.of(2027, 2, 5), "", "");
    var document = new ReportDocument(
        of.language(),
        february,
        of.from(),
        of.to(),
        of.unit(),
        of.intro(),
        of.remarks(),
        of.sections(),
        of.definitions(),
        ReportDocument.Signing.NONE,
        of.proof());
    assertThat(text(document))
        .contains("Đà Lạt, ngày 05 tháng 02 năm 2027", "Số: ......../BC-SVHTTDL")
        .doesNotContain("Nơi nhận", "Trên đây là");
  }

  @Test
  void fiveHundredRowsHaveTheirHeadingsOnEveryPageAndNoneIsLost() throws IOException {
    try (var pdf = open(Samples.report(
        Samples.VIETNAMESE, List.of(Section.of("Độ phủ", Samples.rows(500))), false))) {
      var pages = pages(pdf);
      int last = pages.size();
      assertThat(last).isGreaterThan(10);
      for (int i = 0; i < last; i++) {
        assertThat(pages.get(i))
            .contains(
                "Trang " + (i + 1) + "/" + last,
                "mã băm 9f2c4e17a0b35d68…",
                "niêm phong số 331",
                "Số liệu tạm thời, chưa chốt.");
        if (pages.get(i).contains("Xã thứ ")) {
          assertThat(pages.get(i)).contains("Ngày gần nhất", "Thời lượng trên thiết bị");
        }
      }
      var text = String.join("", pages);
      assertThat(IntStream.rangeClosed(1, 500)
              .filter(i -> !text.contains("Xã thứ " + i + " 27/11/2026 "))
              .boxed())
          .isEmpty();
      assertThat(pages.get(last - 1)).as("never alone").contains("Trên đây là", "Nơi nhận:");
    }
  }

  @Test
  void namesOfTwoHundredLettersAreThereToTheLastOne() throws IOException {
    var spaced = "Khu phố Nguyễn Thị Minh Khai ".repeat(7).strip();
    var solid = "Ấ".repeat(200);
    var decomposed = Normalizer.normalize("Phường Xuân Hương", Normalizer.Form.NFD);
    var text = text(Samples.report(new Table(
        Samples.COLUMNS,
        List.of(
            Samples.row(spaced, Samples.TODAY, 1, 1, 1, 1, 1),
            Samples.row(solid, Samples.TODAY, 1, 1, 1, 1, 1),
            Samples.row(decomposed, Samples.TODAY, 1, 1, 1, 1, 1),
            Samples.row("Xã 漢 😀", Samples.TODAY, 1, 1, 1, 1, 1)),
        List.of())));
    assertThat(text.replaceAll("\\s", "")).contains(spaced.replace(" ", ""), solid);
    assertThat(text)
        .contains("Phường Xuân Hương 27/11/2026")
        .as("what the typeface lacks is seen to be missing")
        .contains("Xã □ □ 27/11/2026");
  }

  @Test
  void aTableOfManyColumnsTurnsItsPagesAndOnlyThose() throws IOException {
    var columns = new ArrayList<>(List.of(Samples.COLUMNS.get(0)));
    var row = new ArrayList<>(List.of(Cell.text("Xã Lạc Dương")));
    for (int i = 0; i < 16; i++) {
      columns.add(
          new Column("part" + i + "Millis", "Trên thiết bị", Column.Type.LENGTH).in("phút"));
      row.add(Cell.millis(1_234_567_890L + i * 60_000L));
    }
    var wide = new Table(columns, List.of(row), List.of());
    try (var pdf = open(Samples.report(
        Samples.VIETNAMESE,
        List.of(Section.of("Hẹp", Samples.table()), Section.of("Rộng", wide)),
        true))) {
      assertThat(pdf.getPages())
          .extracting(page -> page.getMediaBox().getWidth() > page.getMediaBox().getHeight())
          .containsExactly(false, true, false);
      assertThat(pages(pdf).get(1)).contains("20.576,1 20.577,1 20.578,1", "ở trang 1");
    }
  }

  @Test
  void anEmptyTableSaysSo() throws IOException {
    assertThat(text(Samples.report(Samples.rows(0))))
        .contains("Không có dữ liệu trong kỳ báo cáo.");
  }

  @Test
  void aChartShowsTheLargestOfItsTable() throws IOException {
    var chart = new Section.Chart(
        "Thời lượng theo xã", "unit", List.of("confirmedDeviceMillis", "assumedDeviceMillis"));
    var section = new Section("Độ phủ", List.of(), Samples.rows(30), List.of(chart));
    assertThat(text(Samples.report(Samples.VIETNAMESE, List.of(section), true)))
        .contains("Thời lượng theo xã (20 lớn nhất trong 30)", "Xã thứ 30 33,0", "Xã thứ 11 12,1")
        .doesNotContain("Xã thứ 10 11,0");
  }

  @Test
  void inEnglishItSpeaksEnglish() throws IOException {
    var document =
        Samples.report(Locale.ENGLISH, List.of(Section.of("Coverage", Samples.table())), false);
    try (var pdf = open(document)) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(String.join("", pages(pdf)))
          .contains(
              "SOCIALIST REPUBLIC OF VIET NAM",
              "No.: 12/BC-SVHTTDL",
              "Đà Lạt, 27 November 2026",
              "20,576.1",
              "Provisional figures, not frozen yet.",
              "Head of the hash chain");
    }
  }

  @Test
  void itSaysWhatItIsAndBringsItsLetters() throws IOException {
    try (var pdf = open(Samples.report(Samples.table()))) {
      var information = pdf.getDocumentInformation();
      assertThat(information.getTitle()).startsWith("BÁO CÁO Kết quả phát thanh");
      assertThat(information.getCreationDate().toInstant()).isEqualTo(Samples.NOW);
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      var fonts = new ArrayList<PDFont>();
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.contains("+Tinos"));
    }
  }

  private static PDDocument open(ReportDocument document) throws IOException {
    return Loader.loadPDF(Samples.bytes(document, Format.PDF));
  }

  private static String text(ReportDocument document) throws IOException {
    try (var pdf = open(document)) {
      return String.join("", pages(pdf));
    }
  }

  private static List<String> pages(PDDocument pdf) throws IOException {
    var pages = new ArrayList<String>();
    for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(i);
      stripper.setEndPage(i);
      pages.add(stripper.getText(pdf));
    }
    return pages;
  }
}
