package org.wardcast.webadmin.reporting;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportPost;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.scheduler.reports.Reports;
import org.wardcast.webadmin.documents.Format;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.DueWords;
import org.wardcast.webadmin.layout.Vietnam;

/**
 * Reports and reminders by e-mail, in Vietnamese, if a server is set by {@code spring.mail.host}; the
 * sender's address is {@code wardcast.mail.from}, or else the user's name there.
 */
@Component
class ReportMail implements ReportPost {
  private final ObjectProvider<JavaMailSender> sender;
  private final String from;
  private final Reports reports;
  private final FrozenDocuments documents;
  private final Units units;
  private final Sentences sentences;
  private final DueWords due;
  private final Vietnam words;

  ReportMail(
      ObjectProvider<JavaMailSender> sender,
      @Value("${wardcast.mail.from:${spring.mail.username:}}") String from,
      Reports reports,
      FrozenDocuments documents,
      Units units,
      Sentences sentences,
      DueWords due,
      Vietnam words) {
    this.sender = sender;
    this.from = from;
    this.reports = reports;
    this.documents = documents;
    this.units = units;
    this.sentences = sentences;
    this.due = due;
    this.words = words;
  }

  @Override
  public boolean ready() {
    return sender.getIfAvailable() != null;
  }

  @Override
  public void report(FrozenReport report, String address) throws IOException {
    inVietnamese(() -> sendReport(report, address));
  }

  @Override
  public void reminder(ReportState state, String address) throws IOException {
    inVietnamese(() -> sendReminder(state, address));
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Nobody asks for it here whose language could be taken. */
  private static void inVietnamese(Work work) throws IOException {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
    try {
      work.run();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  private void sendReport(FrozenReport report, String address) throws IOException {
    var frozen = FrozenFigures.read(reports.text(report.id()));
    var number = frozen.letterhead().documentNumber();
    var period = due.period(report.due());
    var unit = units.find(report.unitId()).map(Unit::fullName).orElse(frozen.unit());
    send(
        address,
        sentences.of("web.due.mail-subject-report", unit, frozen.ruleName(), period),
        sentences.of(
            "web.due.mail-report",
            unit,
            number,
            period,
            words.moment(report.frozenAt()),
            report.sha256()),
        List.of(documents.file(report, Format.PDF), documents.file(report, Format.XLSX)));
  }

  private void sendReminder(ReportState state, String address) throws IOException {
    var name = state.rule().plan().name();
    var cutOff = due.cutOff(state.due());
    send(
        address,
        sentences.of("web.due.mail-subject-reminder", name, cutOff),
        sentences.of(
            "web.due.mail-reminder",
            state.unit().fullName(),
            name,
            due.period(state.due()),
            cutOff,
            due.state(state)),
        List.of());
  }

  private void send(
      String address, String subject, String text, List<FrozenDocuments.File> attachments)
      throws IOException {
    var server = sender.getObject();
    try {
      var message = server.createMimeMessage();
      var helper =
          new MimeMessageHelper(message, !attachments.isEmpty(), StandardCharsets.UTF_8.name());
      helper.setTo(address);
      if (!from.isBlank()) {
        helper.setFrom(from);
      }
      helper.setSubject(subject);
      helper.setText(text);
      for (var file : attachments) {
        helper.addAttachment(file.name(), file.content(), file.mediaType());
      }
      server.send(message);
    } catch (MessagingException | MailException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
