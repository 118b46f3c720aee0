package org.wardcast.webadmin.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Seal;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Every raw value. Rows are objects whose members are named as the columns; a share is
 * {@code {"part": 3, "whole": 4}}; what is not there is null.
 */
final class Json {
  private final ReportDocument document;
  private final Words words;

  Json(ReportDocument document, Words words) {
    this.document = document;
    this.words = words;
  }

  void write(OutputStream out) throws IOException {
    try (var json = JsonFactory.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      text(json, "language", document.language().toLanguageTag());
      head(json, document.head());
      text(json, "unit", document.unit());
      text(json, "from", document.from().toString());
      text(json, "to", document.to().toString());
      texts(json, "remarks", document.remarksToPrint(words));
      texts(json, "intro", document.intro());
      json.writeArrayPropertyStart("sections");
      document.sections().forEach(section -> section(json, section));
      json.writeEndArray();
      json.writeArrayPropertyStart("definitions");
      document.definitions().forEach(definition -> {
        json.writeStartObject();
        text(json, "term", definition.term());
        text(json, "meaning", definition.meaning());
        json.writeEndObject();
      });
      json.writeEndArray();
      signing(json, document.signing());
      proof(json, document.proof());
      json.writeEndObject();
    }
  }

  private static void head(JsonGenerator json, ReportDocument.Head head) {
    text(json, "superiorBody", head.superior());
    text(json, "issuingBody", head.body());
    text(json, "number", head.number());
    text(json, "place", head.place());
    text(json, "date", head.date().toString());
    text(json, "kind", head.kind());
    text(json, "subject", head.subject());
  }

  private static void section(JsonGenerator json, Section section) {
    json.writeStartObject();
    text(json, "heading", section.heading());
    texts(json, "paragraphs", section.paragraphs());
    var table = section.table();
    if (table != null) {
      json.writeArrayPropertyStart("columns");
      table.columns().forEach(column -> {
        json.writeStartObject();
        text(json, "name", column.name());
        text(json, "label", column.label());
        text(json, "unit", column.unit());
        text(json, "group", column.group());
        json.writeEndObject();
      });
      json.writeEndArray();
      json.writeArrayPropertyStart("rows");
      table.rows().forEach(row -> row(json, table.columns(), row));
      json.writeEndArray();
      json.writeName("total");
      if (table.total().isEmpty()) {
        json.writeNull();
      } else {
        row(json, table.columns(), table.total());
      }
    }
    json.writeEndObject();
  }

  private static void row(JsonGenerator json, List<Column> columns, List<Cell> row) {
    json.writeStartObject();
    for (int i = 0; i < row.size(); i++) {
      json.writeName(columns.get(i).name());
      cell(json, row.get(i));
    }
    json.writeEndObject();
  }

  private static void cell(JsonGenerator json, Cell cell) {
    if (cell instanceof Cell.Text text) {
      json.writeString(Words.clean(text.value()));
    } else if (cell instanceof Cell.Count count) {
      json.writeNumber(count.value());
    } else if (cell instanceof Cell.Length length) {
      json.writeNumber(length.millis());
    } else if (cell instanceof Cell.Share share) {
      json.writeStartObject();
      json.writeNumberProperty("part", share.part());
      json.writeNumberProperty("whole", share.whole());
      json.writeEndObject();
    } else if (cell instanceof Cell.Day day) {
      json.writeString(day.value().toString());
    } else {
      json.writeNull();
    }
  }

  private static void signing(JsonGenerator json, ReportDocument.Signing signing) {
    texts(json, "recipients", signing.recipients());
    json.writeObjectPropertyStart("signedBy");
    texts(json, "authority", signing.authority());
    text(json, "title", signing.title());
    text(json, "name", signing.name());
    json.writeEndObject();
  }

  private void proof(JsonGenerator json, Proof proof) {
    json.writeObjectPropertyStart("proof");
    text(json, "asOf", moment(proof.asOf()));
    json.writeNumberProperty("throughLine", proof.throughLine());
    text(json, "chainHead", proof.chainHead());
    json.writeName("seal");
    seal(json, proof.seal());
    var frozen = proof.frozen();
    json.writeBooleanProperty("provisional", frozen == null);
    json.writeName("frozen");
    if (frozen == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      text(json, "at", moment(frozen.at()));
      text(json, "sha256", frozen.sha256());
      text(json, "signature", frozen.signed().signature());
      text(json, "keyId", frozen.signed().keyId());
      text(json, "publicKey", frozen.signed().publicKey());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void seal(JsonGenerator json, @Nullable Seal seal) {
    if (seal == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberProperty("number", seal.number());
    text(json, "root", seal.root());
    text(json, "sealedAt", moment(seal.sealedAt()));
    json.writeNumberProperty("lastLine", seal.last());
    json.writeEndObject();
  }

  private String moment(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.atZone(words.zone()).toOffsetDateTime());
  }

  private static void text(JsonGenerator json, String name, String value) {
    json.writeStringProperty(name, Words.clean(value));
  }

  private static void texts(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> json.writeString(Words.clean(value)));
    json.writeEndArray();
  }
}
