package org.wardcast.webadmin.seals;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.SealPost;
import org.wardcast.webadmin.layout.Vietnam;

/**
 * Seals by e-mail, in Vietnamese: to {@code wardcast.seals.mail-to}, by the server of {@code
 * spring.mail.*}, from {@code wardcast.mail.from}, or else the user's name there.
 */
@Component
class SealMailer implements SealPost {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final ObjectProvider<JavaMailSender> server;
  private final String to;
  private final String from;
  private final MessageSource messages;
  private final Vietnam words;

  SealMailer(
      ObjectProvider<JavaMailSender> server,
      @Value("${wardcast.seals.mail-to:}") String to,
      @Value("${wardcast.mail.from:${spring.mail.username:}}") String from,
      MessageSource messages,
      Vietnam words) {
    this.server = server;
    this.to = to;
    this.from = from;
    this.messages = messages;
    this.words = words;
  }

  @Override
  public String to() {
    return server.getIfAvailable() == null ? "" : to.strip();
  }

  @Override
  public void send(Seal seal, String file, String address) throws IOException {
    var sender = server.getObject();
    try {
      var message = sender.createMimeMessage();
      var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      helper.setTo(address);
      if (!from.isBlank()) {
        helper.setFrom(from);
      }
      helper.setSubject(say("web.seals.mail-subject", seal.number(), seal.chain()));
      helper.setText(say(
          "web.seals.mail-text",
          seal.number(),
          words.moment(seal.sealedAt()),
          seal.first(),
          seal.last(),
          seal.count(),
          seal.chain(),
          seal.root(),
          seal.keyId(),
          seal.installation()));
      helper.addAttachment(
          seal.fileName(),
          new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)),
          "application/json");
      sender.send(message);
    } catch (MessagingException | MailException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private String say(String code, Object... arguments) {
    return messages.getMessage(code, arguments, VIETNAMESE);
  }
}
