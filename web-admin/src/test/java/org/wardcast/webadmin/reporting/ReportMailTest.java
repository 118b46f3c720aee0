package org.wardcast.webadmin.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.scheduler.reports.Reports;
import org.wardcast.webadmin.FrozenReports;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.DueWords;
import org.wardcast.webadmin.layout.Vietnam;

/** Against a mail server of somebody else's making. */
class ReportMailTest extends PageTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Autowired
  ApplicationContext program;

  @Autowired
  Reports reports;

  @BeforeEach
  void aServer() {
    server.start();
  }

  @AfterEach
  void noServer() {
    server.stop();
  }

  private ReportMail mail(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("server", sender);
    return new ReportMail(
        beans.getBeanProvider(JavaMailSender.class),
        "wardcast@phuong.vn",
        reports,
        program.getBean(FrozenDocuments.class),
        program.getBean(Units.class),
        program.getBean(Sentences.class),
        program.getBean(DueWords.class),
        program.getBean(Vietnam.class));
  }

  private FrozenReport frozen() {
    var ward = ward();
    var rule = FrozenReports.since(program, FrozenReports.daily(ward.id(), Sender.SELF));
    return FrozenReports.of(program, rule, ward.id());
  }

  @Test
  void theReportArrivesWithBothFilesAndItsHash() throws Exception {
    var report = frozen();
    mail(server.getSmtp().getPort()).report(report, "vanthu@tinh.vn");

    var arrived = server.getReceivedMessages();
    assertThat(arrived).hasSize(1);
    assertThat(arrived[0].getSubject()).contains("Phường Cầu Đất", "Báo cáo ngày");
    assertThat(arrived[0].getAllRecipients()[0]).hasToString("vanthu@tinh.vn");
    var parts = (MimeMultipart) arrived[0].getContent();
    assertThat(parts.getCount()).isEqualTo(3);
    var text =
        ((MimeMultipart) parts.getBodyPart(0).getContent()).getBodyPart(0).getContent();
    assertThat((String) text).contains(report.sha256(), report.number() + "/BC-UBND");
    var pdf = parts.getBodyPart(1);
    assertThat(pdf.getFileName()).endsWith(".pdf");
    try (var document = Loader.loadPDF(pdf.getInputStream().readAllBytes())) {
      assertThat(new PDFTextStripper().getText(document)).contains("BC-UBND", "Lưu: VT");
    }
    var sheet = parts.getBodyPart(2);
    assertThat(sheet.getFileName()).endsWith(".xlsx");
    var head = new String(sheet.getInputStream().readNBytes(2), StandardCharsets.US_ASCII);
    assertThat(head).isEqualTo("PK");
  }

  @Test
  void aReminderSaysWhatIsDueAndWhen() throws Exception {
    var report = frozen();
    var state = reports.states(report.due().day(), report.due().day()).stream()
        .filter(one -> one.unit().id() == report.unitId())
        .findFirst()
        .orElseThrow();
    mail(server.getSmtp().getPort()).reminder(state, "xa@tinh.vn");

    var arrived = server.getReceivedMessages();
    assertThat(arrived).hasSize(1);
    assertThat(arrived[0].getSubject()).startsWith("Nhắc: Báo cáo ngày, hạn ");
    assertThat((String) arrived[0].getContent()).contains("Phường Cầu Đất", "đến hạn gửi");
  }

  @Test
  void aServerThatIsNotThereIsAnErrorToTryAgain() {
    int port = server.getSmtp().getPort();
    server.stop();
    var report = frozen();
    assertThatThrownBy(() -> mail(port).report(report, "vanthu@tinh.vn"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1");
  }
}
