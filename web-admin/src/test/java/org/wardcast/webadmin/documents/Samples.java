package org.wardcast.webadmin.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Signed;
import org.wardcast.webadmin.documents.ReportDocument.Definition;
import org.wardcast.webadmin.documents.ReportDocument.Head;
import org.wardcast.webadmin.documents.ReportDocument.Signing;

/** Reports of Lâm Đồng that never were. */
final class Samples {
  static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  static final Instant NOW = Instant.parse("2026-11-27T07:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  static final String HEAD = "9f2c4e17a0b35d68".repeat(4);
  static final List<Column> COLUMNS = List.of(
      new Column("unit", "Xã, phường, đặc khu", Column.Type.TEXT),
      new Column("lastDay", "Ngày gần nhất", Column.Type.DAY),
      new Column("confirmedDeviceMillis", "Xác nhận ●", Column.Type.LENGTH)
          .in("phút")
          .under("Thời lượng trên thiết bị"),
      new Column("assumedDeviceMillis", "Ước đoán ◐", Column.Type.LENGTH)
          .in("phút")
          .under("Thời lượng trên thiết bị"),
      new Column("plays", "Số lượt phát", Column.Type.COUNT),
      new Column("areasReached", "Khu dân cư được phủ", Column.Type.SHARE));

  private Samples() {}

  static Documents documents() {
    return new Documents(messages(), ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  static Words words(Locale language) {
    return new Words(messages(), ZoneId.of("Asia/Ho_Chi_Minh"), language);
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/web_documents");
    messages.setDefaultEncoding("UTF-8");
    messages.setDefaultLocale(VIETNAMESE);
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  static byte[] bytes(ReportDocument document, Format format) throws IOException {
    var out = new ByteArrayOutputStream();
    documents().write(document, format, out);
    return out.toByteArray();
  }

  static List<Cell> row(
      String unit, LocalDate day, long confirmed, long assumed, long plays, int reached, int of) {
    return List.of(
        Cell.text(unit),
        Cell.day(day),
        Cell.millis(confirmed),
        Cell.millis(assumed),
        Cell.count(plays),
        Cell.share(reached, of));
  }

  static Table table() {
    return new Table(
        COLUMNS,
        List.of(
            row("Phường Xuân Hương – Đà Lạt", TODAY, 74_161_003, 4_380_000, 12_345, 41, 44),
            row("Xã Lạc Dương", TODAY.minusDays(1), 59_999, 1, 1, 0, 12),
            row("=HYPERLINK(\"x\")", TODAY.minusDays(2), 0, 0, 0, 0, 0),
            row("Đặc khu Phú Quý", TODAY, 1_234_567_890, 3_000, 1_000_000, 7, 9)),
        List.of(
            Cell.text("Tổng cộng"),
            Cell.NOTHING,
            Cell.millis(1_308_788_892L),
            Cell.millis(4_383_001L),
            Cell.count(1_012_346),
            Cell.share(48, 65)));
  }

  static Table rows(int count) {
    var rows = new ArrayList<List<Cell>>();
    for (int i = 1; i <= count; i++) {
      rows.add(row("Xã thứ " + i, TODAY, i * 60_000L, i * 6_000L, i, i % 9, 9));
    }
    return new Table(COLUMNS, rows, List.of());
  }

  static ReportDocument report(Table table) {
    return report(VIETNAMESE, List.of(Section.of("Độ phủ theo xã: phường/đặc khu", table)), true);
  }

  static ReportDocument report(Locale language, List<Section> sections, boolean frozen) {
    return new ReportDocument(
        language,
        new Head(
            "Ủy ban nhân dân tỉnh Lâm Đồng",
            "Sở Văn hóa, Thể thao và Du lịch",
            "12/BC-SVHTTDL",
            "Đà Lạt",
            TODAY,
            "BÁO CÁO",
            "Kết quả phát thanh trên hệ thống thông tin cơ sở tháng 11 năm 2026"),
        LocalDate.of(2026, 10, 24),
        LocalDate.of(2026, 11, 23),
        "Tỉnh Lâm Đồng",
        List.of("Thực hiện kế hoạch truyền thông năm 2026 của Ủy ban nhân dân tỉnh, Sở Văn hóa, "
            + "Thể thao và Du lịch báo cáo kết quả phát thanh trong kỳ như sau:"),
        List.of("Phường Xuân Hương – Đà Lạt được thành lập giữa kỳ, từ ngày 01/11/2026."),
        sections,
        List.of(
            new Definition("Xác nhận", "thiết bị tự báo đã phát, hoặc có nguồn thứ hai nghe được"),
            new Definition("Ước đoán", "đã gửi hoặc thiết bị đã nhận, không có báo cáo lại")),
        new Signing(
            List.of("Ủy ban nhân dân tỉnh", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Lưu: VT, BCVT"),
            List.of("KT. GIÁM ĐỐC"),
            "PHÓ GIÁM ĐỐC",
            "Trần Thị Hương Giang"),
        new Proof(
            NOW,
            HEAD,
            9_000_017,
            new Seal(
                331,
                NOW,
                8_700_001,
                9_000_000,
                300_000,
                HEAD,
                "ab".repeat(32),
                "cd".repeat(32),
                "lam-dong",
                "ef".repeat(32),
                "c2ln"),
            frozen
                ? new Proof.Frozen(
                    NOW, "12".repeat(32), new Signed("ef".repeat(32), "cHVi", "c2lnbmF0dXJl"))
                : null));
  }
}
