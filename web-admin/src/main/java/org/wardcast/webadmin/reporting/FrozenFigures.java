package org.wardcast.webadmin.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A frozen report's text, read back. Nothing in it is asked anew, neither figures nor names.
 *
 * @param path the unit and those above it, as called on the last day
 * @param seal number of the last seal before it was frozen; 0 for none
 */
public record FrozenFigures(
    String ruleName,
    String unit,
    String path,
    LocalDate from,
    LocalDate to,
    LocalDate periodEnd,
    Letterhead letterhead,
    List<Remark> remarks,
    Row total,
    Map<By, List<Row>> tables,
    List<Row> communes,
    String chain,
    int seal,
    int definitions) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** @param label what the key is called where it is an id; empty where it says enough */
  public record Row(String label, FigureRow figures) {}

  /**
   * @param code key of the sentence in the messages
   * @param arguments texts and numbers
   */
  public record Remark(String code, List<Object> arguments) {}

  public record Letterhead(
      String issuingBody,
      String place,
      String documentNumber,
      List<String> recipients,
      String signerTitle,
      String signerName) {}

  public static FrozenFigures read(String text) {
    var report = JSON.readTree(text);
    var tables = new EnumMap<By, List<Row>>(By.class);
    report
        .get("tables")
        .properties()
        .forEach(entry -> tables.put(By.valueOf(entry.getKey()), rows(entry.getValue())));
    return new FrozenFigures(
        report.get("rule").get("name").asString(),
        report.get("unit").get("name").asString(),
        report.get("unit").get("path").asString(),
        day(report, "from"),
        day(report, "to"),
        day(report, "periodEnd"),
        letterhead(report.get("letterhead")),
        report.get("remarks").valueStream().map(FrozenFigures::remark).toList(),
        row(report.get("total")),
        tables,
        rows(report.get("communes")),
        report.get("chain").asString(),
        report.get("seal").asInt(),
        report.get("definitions").asInt());
  }

  private static Letterhead letterhead(JsonNode node) {
    return new Letterhead(
        node.get("issuingBody").asString(),
        node.get("place").asString(),
        node.get("documentNumber").asString(),
        node.get("recipients").valueStream().map(JsonNode::asString).toList(),
        node.get("signerTitle").asString(),
        node.get("signerName").asString());
  }

  private static Remark remark(JsonNode node) {
    return new Remark(
        node.get("code").asString(),
        node.get("arguments").valueStream().map(FrozenFigures::argument).toList());
  }

  private static Object argument(JsonNode node) {
    if (node.isObject()) {
      return new BigDecimal(node.get("decimal").asString());
    }
    return node.isNumber() ? (Object) node.asLong() : node.asString();
  }

  private static List<Row> rows(JsonNode nodes) {
    return nodes.valueStream().map(FrozenFigures::row).toList();
  }

  private static Row row(JsonNode node) {
    return new Row(
        node.path("label").asString(""),
        new FigureRow(
            node.get("unit").asLong(),
            node.get("key").asString(),
            figures(node.get("planned")),
            figures(node.get("confirmed")),
            figures(node.get("assumed")),
            figures(node.get("declared")),
            node.get("areasReached").asInt(),
            node.get("areasInScope").asInt(),
            node.get("devicesInScope").asInt()));
  }

  private static Figures figures(JsonNode node) {
    return new Figures(
        node.get("deviceMillis").asLong(),
        node.get("onAirMillis").asLong(),
        node.get("plays").asLong(),
        node.get("items").asInt());
  }

  private static LocalDate day(JsonNode report, String name) {
    return LocalDate.parse(report.get(name).asString());
  }
}
