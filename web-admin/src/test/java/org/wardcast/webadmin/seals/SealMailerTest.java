package org.wardcast.webadmin.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.layout.Vietnam;

/** Against a mail server of somebody else's making. */
class SealMailerTest extends PageTest {
  private static final Seal SEAL = new Seal(
      7,
      Instant.parse("2026-11-20T17:15:00Z"),
      11,
      14,
      4,
      "c".repeat(64),
      "d".repeat(64),
      "e".repeat(64),
      "7d2f7d3e-0000-4000-8000-000000000000",
      "f".repeat(64),
      "c2ln");

  @Autowired
  MessageSource messages;

  @Autowired
  Vietnam words;

  private SealMailer mailer(int port, String to) {
    var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("server", server);
    return new SealMailer(
        beans.getBeanProvider(JavaMailSender.class), to, "wardcast@phuong.vn", messages, words);
  }

  @Test
  void theSealArrivesWithItsFileAndTheHeadInSubjectAndText() throws Exception {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      var mailer = mailer(mail.getSmtp().getPort(), " thanhtra@tinh.vn ");
      assertThat(mailer.to()).isEqualTo("thanhtra@tinh.vn");
      var file = SEAL.file("cHVi");
      mailer.send(SEAL, file, mailer.to());

      var arrived = mail.getReceivedMessages();
      assertThat(arrived).hasSize(1);
      assertThat(arrived[0].getSubject()).contains("niêm phong số 7", "c".repeat(64));
      assertThat(GreenMailUtil.getAddressList(arrived[0].getFrom()))
          .isEqualTo("wardcast@phuong.vn");
      var parts = (MimeMultipart) arrived[0].getContent();
      var text =
          ((MimeMultipart) parts.getBodyPart(0).getContent()).getBodyPart(0).getContent();
      assertThat((String) text)
          .contains("00:15:00 21/11/2026", "Dòng số 11 đến 14 (4 dòng)", "c".repeat(64))
          .contains("d".repeat(64), "f".repeat(64), SEAL.installation());
      var attached = parts.getBodyPart(1);
      assertThat(attached.getFileName()).isEqualTo("seal-000007.json");
      assertThat(new String(attached.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(file);
    } finally {
      mail.stop();
    }
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    int free;
    try (var socket = new java.net.ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> mailer(free, "a@b.vn").send(SEAL, "{}", "a@b.vn"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void withoutAServerNobodyIsWrittenTo() {
    var none = new StaticListableBeanFactory();
    var mailer =
        new SealMailer(none.getBeanProvider(JavaMailSender.class), "a@b.vn", "", messages, words);
    assertThat(mailer.to()).isEmpty();
  }
}
