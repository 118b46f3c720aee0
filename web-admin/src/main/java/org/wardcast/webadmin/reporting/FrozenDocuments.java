package org.wardcast.webadmin.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.scheduler.reports.Definition;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.Reports;
import org.wardcast.webadmin.documents.Documents;
import org.wardcast.webadmin.documents.Format;
import org.wardcast.webadmin.documents.Proof;
import org.wardcast.webadmin.documents.ReportDocument;
import org.wardcast.webadmin.documents.ReportDocument.Head;
import org.wardcast.webadmin.documents.ReportDocument.Signing;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.reports.Definitions;

/** A frozen report as a file: from what was frozen, never from figures of today. */
@Component
public class FrozenDocuments {
  /** @param content of JSON: with the signature, as the verifier reads it */
  public record File(String name, String mediaType, ByteArrayResource content) {
    File(String name, String mediaType, byte[] bytes) {
      this(name, mediaType, new ByteArrayResource(bytes));
    }

    public byte[] bytes() {
      return content.getByteArray();
    }
  }

  /** Of the columns its tables have. */
  private static final List<Definition> WORDS = List.of(
      Definition.PLANNED,
      Definition.CONFIRMED,
      Definition.ASSUMED,
      Definition.DECLARED,
      Definition.DEVICE_MINUTES,
      Definition.PLAYS,
      Definition.AREAS_REACHED,
      Definition.AREAS_IN_SCOPE,
      Definition.BROADCAST_DAY,
      Definition.CORRECTION,
      Definition.LOCKED_DAY);

  private final Reports reports;
  private final FrozenTables tables;
  private final FrozenWords words;
  private final Documents documents;
  private final Seals seals;
  private final Sentences sentences;
  private final Definitions definitions;
  private final ZoneId zone;

  FrozenDocuments(
      Reports reports,
      FrozenTables tables,
      FrozenWords words,
      Documents documents,
      Seals seals,
      Sentences sentences,
      Definitions definitions,
      ZoneId zone) {
    this.reports = reports;
    this.tables = tables;
    this.words = words;
    this.documents = documents;
    this.seals = seals;
    this.sentences = sentences;
    this.definitions = definitions;
    this.zone = zone;
  }

  public File file(FrozenReport report, Format format) throws IOException {
    var frozen = FrozenFigures.read(reports.text(report.id()));
    var name = FrozenTables.fileName(frozen, format.ending());
    if (format == Format.JSON) {
      var bytes = reports.file(report.id()).getBytes(StandardCharsets.UTF_8);
      return new File(name, format.mediaType(), bytes);
    }
    var out = new ByteArrayOutputStream();
    documents.write(document(report, frozen), format, out);
    return new File(name, format.mediaType(), out.toByteArray());
  }

  private ReportDocument document(FrozenReport report, FrozenFigures frozen) {
    var letterhead = frozen.letterhead();
    var above = frozen.path().split(" › ");
    return new ReportDocument(
        LocaleContextHolder.getLocale(),
        new Head(
            above.length < 2 ? "" : above[above.length - 2],
            letterhead.issuingBody().isEmpty() ? frozen.unit() : letterhead.issuingBody(),
            letterhead.documentNumber(),
            letterhead.place(),
            report.frozenAt().atZone(zone).toLocalDate(),
            sentences.of("web.due.document-kind"),
            frozen.ruleName()),
        frozen.from(),
        frozen.to(),
        frozen.unit(),
        List.of(),
        frozen.remarks().stream().map(words::remark).toList(),
        tables.sections(frozen),
        definitions.of(WORDS),
        new Signing(
            letterhead.recipients(), List.of(), letterhead.signerTitle(), letterhead.signerName()),
        new Proof(
            report.frozenAt(),
            frozen.chain(),
            report.through(),
            frozen.seal() == 0 ? null : seals.find(frozen.seal()).orElse(null),
            new Proof.Frozen(report.frozenAt(), report.sha256(), report.signed())));
  }
}
