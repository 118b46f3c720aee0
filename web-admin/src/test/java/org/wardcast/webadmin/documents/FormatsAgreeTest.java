package org.wardcast.webadmin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read back from each file is what was put in. */
class FormatsAgreeTest {
  private static final String SHEET = "Độ phủ theo xã phường đặc khu";

  @Test
  void jsonKeepsEveryRawValue() throws IOException {
    var json = json(Samples.report(Samples.table()));
    var section = json.at("/sections/0");
    assertThat(section.at("/columns/2/name").asString()).isEqualTo("confirmedDeviceMillis");
    assertThat(section.at("/rows/0/unit").asString()).isEqualTo("Phường Xuân Hương – Đà Lạt");
    assertThat(section.at("/rows/3/confirmedDeviceMillis").asLong()).isEqualTo(1_234_567_890L);
    assertThat(section.at("/rows/1/lastDay").asString()).isEqualTo("2026-11-26");
    assertThat(section.at("/rows/0/areasReached/part").asInt()).isEqualTo(41);
    assertThat(section.at("/total/plays").asLong()).isEqualTo(1_012_346);
    assertThat(section.at("/total/lastDay").isNull()).isTrue();
    assertThat(json.at("/proof/seal/number").asInt()).isEqualTo(331);
    assertThat(json.at("/proof/asOf").asString()).isEqualTo("2026-11-27T14:00:00+07:00");
    assertThat(json.at("/recipients/2").asString()).isEqualTo("Lưu: VT, BCVT");
  }

  @Test
  void theMillisecondsCanBeHadBackFromTheMinutesInCsv() throws IOException {
    var records = csv(Samples.report(Samples.table()));
    assertThat(records)
        .extracting(record -> new BigDecimal(record.get("confirmed_device_minutes"))
            .multiply(BigDecimal.valueOf(60_000))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact())
        .containsExactly(74_161_003L, 59_999L, 0L, 1_234_567_890L);
    assertThat(records.get(0).get("areas_reached_percent")).isEqualTo("93.1818");
    assertThat(records.get(2).get("areas_reached_percent")).as("of nothing").isEmpty();
  }

  @Test
  void theSpreadsheetHasTheSameNumbersAsTheOthers() throws IOException {
    var document = Samples.report(Samples.table());
    var json = json(document).at("/sections/0/rows");
    var csv = csv(document);
    try (var book = book(document)) {
      var rows = below(book, SHEET, "Xã, phường, đặc khu", 2);
      for (int i = 0; i < 4; i++) {
        assertThat(rows.get(i).getCellAsString(0))
            .contains(json.get(i).get("unit").asString());
        assertThat(rows.get(i).getCellAsDate(1).orElseThrow().toLocalDate())
            .isEqualTo(LocalDate.parse(csv.get(i).get("last_day")));
        assertThat(number(rows.get(i), 2) * 60_000)
            .isCloseTo(json.get(i).get("confirmedDeviceMillis").asDouble(), within(1e-3));
        assertThat(number(rows.get(i), 2))
            .isCloseTo(
                Double.parseDouble(csv.get(i).get("confirmed_device_minutes")), within(1e-6));
        assertThat(number(rows.get(i), 4)).isEqualTo(json.get(i).get("plays").asDouble());
      }
      assertThat(number(rows.get(0), 5)).isEqualTo(41 / 44.0);
      assertThat(rows.get(2).getOptionalCell(5).map(cell -> cell.getType()))
          .as("of nothing there is no share")
          .hasValueSatisfying(type -> assertThat(type).isEqualTo(CellType.EMPTY));
      assertThat(rows.get(4).getCellAsString(0)).contains("Tổng cộng");
      assertThat(number(rows.get(4), 4)).isEqualTo(1_012_346);
      assertThat(rows.get(0).getCell(2).getDataFormatString()).isEqualTo("#,##0.0");
    }
  }

  @Test
  void noCellIsAFormula() throws IOException {
    var document = Samples.report(Samples.table());
    try (var book = book(document)) {
      for (var sheet : book.getSheets().toList()) {
        assertThat(sheet.read().stream().flatMap(Row::stream))
            .noneMatch(cell -> cell != null && cell.getType() == CellType.FORMULA);
      }
    }
    assertThat(csv(document).get(2).get("unit")).isEqualTo("'=HYPERLINK(\"x\")");
  }

  @Test
  void remarksAndWhatIsProvisionalStandBesideTheFiguresEverywhere() throws IOException {
    var document =
        Samples.report(Samples.VIETNAMESE, List.of(Section.of("Một", Samples.rows(0))), false);
    var provisional = "Số liệu tạm thời, chưa chốt.";
    assertThat(json(document).at("/remarks/0").asString()).isEqualTo(provisional);
    assertThat(csv(document)).singleElement().satisfies(record -> {
      assertThat(record.get("plays")).isEmpty();
      assertThat(record.get("remarks")).startsWith(provisional).contains("giữa kỳ");
    });
    try (var book = book(document)) {
      assertThat(text(book, "Một")).contains(provisional, "Không có dữ liệu trong kỳ báo cáo.");
      assertThat(text(book, "Xác thực")).contains(provisional, Samples.HEAD, "Xác nhận");
    }
  }

  @Test
  void theEnglishOneHasNoVietnameseOfItsOwn() throws IOException {
    var table =
        new Table(List.of(new Column("plays", "Plays", Column.Type.COUNT)), List.of(), List.of());
    var document = Samples.report(Locale.ENGLISH, List.of(Section.of("Coverage", table)), false);
    try (var book = book(document)) {
      assertThat(text(book, "Coverage")).contains("Provisional figures, not frozen yet.");
      assertThat(text(book, "Proof")).contains("Head of the hash chain");
    }
  }

  @Test
  void theHeadingsOfASheetStayInSightAndAreOnEveryPrintedPage(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("report.xlsx");
    Files.write(file, Samples.bytes(Samples.report(Samples.table()), Format.XLSX));
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(part(zip, "xl/worksheets/sheet1.xml"))
          .contains("ySplit=\"7\"", "state=\"frozen\"");
      assertThat(part(zip, "xl/workbook.xml")).contains("_xlnm.Print_Titles", "!$6:$7<");
    }
  }

  private static String part(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void sheetNamesAreSuchAsExcelTakes() {
    var names = new SheetNames();
    assertThat(names.take("Độ phủ [xã]: a/b\\c*?", "x")).isEqualTo("Độ phủ xã a b c");
    assertThat(names.take("'", "Bảng 2")).isEqualTo("Bảng 2");
    assertThat(names.take("bảng 2", "x")).isEqualTo("bảng 2 (2)");
    var lengthy = "Độ phủ theo lĩnh vực và khung giờ vàng";
    assertThat(names.take(lengthy, "x")).isEqualTo("Độ phủ theo lĩnh vực và khung g");
    assertThat(names.take(lengthy, "x")).isEqualTo("Độ phủ theo lĩnh vực và khu (2)");
    assertThat(names.take("History", "x")).isEqualTo("History (2)");
  }

  @Test
  void loneSurrogatesAndControlCharactersSpoilNoFile() throws IOException {
    var document = Samples.report(new Table(
        Samples.COLUMNS,
        List.of(Samples.row("Xa\u0303\u0000 A\uD800\uFFFF\nB", Samples.TODAY, 1, 1, 1, 1, 1)),
        List.of()));
    assertThat(json(document).at("/sections/0/rows/0/unit").asString())
        .isEqualTo("Xã  A\uFFFD\uFFFD B");
    try (var book = book(document)) {
      assertThat(text(book, SHEET)).contains("Xã  A\uFFFD\uFFFD B");
    }
  }

  private static JsonNode json(ReportDocument document) throws IOException {
    return JsonMapper.shared().readTree(Samples.bytes(document, Format.JSON));
  }

  private static List<CSVRecord> csv(ReportDocument document) throws IOException {
    var text = new String(Samples.bytes(document, Format.CSV), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF").contains("\r\n");
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text.substring(1)))
        .getRecords();
  }

  private static ReadableWorkbook book(ReportDocument document) throws IOException {
    return new ReadableWorkbook(
        new ByteArrayInputStream(Samples.bytes(document, Format.XLSX)),
        new org.dhatim.fastexcel.reader.ReadingOptions(true, true));
  }

  private static List<String> text(ReadableWorkbook book, String sheet) throws IOException {
    return book.findSheet(sheet).orElseThrow().read().stream()
        .flatMap(Row::stream)
        .filter(cell -> cell != null && cell.getType() == CellType.STRING)
        .map(cell -> cell.asString())
        .toList();
  }

  private static List<Row> below(ReadableWorkbook book, String sheet, String heading, int rows)
      throws IOException {
    var all = book.findSheet(sheet).orElseThrow().read();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).getCellText(0).equals(heading)) {
        return all.subList(i + rows, all.size());
      }
    }
    throw new AssertionError("no " + heading);
  }

  private static double number(Row row, int column) {
    return row.getCellAsNumber(column).orElseThrow().doubleValue();
  }
}
