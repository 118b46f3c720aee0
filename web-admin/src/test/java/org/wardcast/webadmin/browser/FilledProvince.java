package org.wardcast.webadmin.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A province with all its communes as they are outlined, two areas and two loudspeakers each, and an
 * airtime log of some days in which a quarter of the items were missed and one commune has nothing.
 */
final class FilledProvince {
  private static final List<String> TOPICS = List.of(
      "Y tế – dịch bệnh", "An ninh trật tự", "Nông nghiệp", "Văn hoá – lễ kỷ niệm", "Pháp luật");
  private static final int MINUTE = 60_000;

  final Unit province;
  final List<Unit> communes;
  private final ApplicationContext program;
  private final Random random = new Random(42);

  FilledProvince(ApplicationContext program, String code, LocalDate today) throws IOException {
    this.program = program;
    var units = program.getBean(Units.class);
    units.importCsv(bytes(unitsCsv(code)), "t");
    province = units.byCode(code, today).orElseThrow();
    communes = units.children(province.id(), today);
    var rows = new StringBuilder("code,name,unit_code,kind,protocol,address,areas,settings\n");
    for (var commune : communes) {
      for (int i = 1; i <= 2; i++) {
        rows.append(
            "%1$s-L%2$d,Cụm %2$d – %3$s,%1$s,LOUDSPEAKER,simulated,sim:%1$s-%2$d,%1$s-0%2$d,%n"
                .formatted(commune.code(), i, commune.name()));
      }
    }
    program.getBean(Devices.class).importCsv(bytes(rows.toString()), "t", false);
  }

  private static String unitsCsv(String province) throws IOException {
    var json = new ObjectMapper();
    var rows =
        new StringBuilder("code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon\n");
    for (var file : List.of("outlines/provinces.geojson", "outlines/communes.geojson")) {
      try (var in = new ClassPathResource(file).getInputStream()) {
        for (var feature : json.readTree(in).get("features")) {
          var its = feature.get("properties");
          if (its.get("code").asString().equals(province)) {
            row(rows, its, "");
          } else if (its.has("province") && its.get("province").asString().equals(province)) {
            row(rows, its, province);
          }
        }
      }
    }
    return rows.toString();
  }

  private static void row(StringBuilder rows, JsonNode its, String parent) {
    var full = its.get("name").asString();
    var code = its.get("code").asString();
    var kind = full.startsWith("Phường")
        ? "WARD"
        : full.startsWith("Xã")
            ? "COMMUNE"
            : full.startsWith("Đặc khu")
                ? "SPECIAL_ZONE"
                : full.startsWith("Tỉnh") ? "PROVINCE" : "CITY";
    var name = full.replaceFirst("^(Phường|Xã|Đặc khu|Tỉnh|Thành phố) ", "");
    rows.append("%s,%s,%s,%s,%s,2025-07-01,,,%n".formatted(code, name, full, kind, parent));
    if (!parent.isEmpty()) {
      for (int i = 1; i <= 2; i++) {
        rows.append(
            "%1$s-0%2$d,Tổ %2$d,Tổ dân phố %2$d,AREA,%1$s,2025-07-01,,,%n".formatted(code, i));
      }
    }
  }

  /** Two items in the morning of each day. */
  void play(LocalDate from, LocalDate to) {
    var writer = program.getBean(AirlogWriter.class);
    var zone = program.getBean(ZoneId.class);
    var devices = program.getBean(Devices.class);
    for (int c = 1; c < communes.size(); c++) {
      var commune = communes.get(c);
      var lines = new ArrayList<NewLine>();
      double luck = random.nextDouble();
      var its = devices.in(List.of(commune.id()));
      from.datesUntil(to.plusDays(1)).forEach(day -> {
        for (int item = 1; item <= 2; item++) {
          int topic = random.nextInt(random.nextInt(TOPICS.size()) + 1);
          for (var device : its) {
            lines.add(line(commune, device, day, zone, item, topic, luck));
          }
        }
      });
      writer.append(lines);
    }
  }

  private NewLine line(
      Unit commune, Device device, LocalDate day, ZoneId zone, int item, int topic, double luck) {
    var occurrence = "7@" + day;
    var subject = new Subject(
        occurrence,
        item,
        device.id(),
        device.name(),
        commune.id(),
        province.fullName() + " › " + commune.fullName(),
        true,
        topic + 1L,
        1,
        "Bản tin " + TOPICS.get(topic),
        TOPICS.get(topic),
        "NORMAL",
        false,
        null);
    var start = day.atTime(5, 0).atZone(zone).toInstant().plusSeconds(900L * (item - 1));
    long length = 15L * MINUTE;
    var outcome = random.nextDouble() > 0.2 + 0.8 * luck
        ? Outcome.nothing(null, EndState.MISSED, "scheduler.reason.late", "system")
        : new Outcome(
            start,
            null,
            start,
            start.plusMillis(length),
            length,
            null,
            EndState.COMPLETE,
            "",
            random.nextInt(4) == 0 ? Evidence.SENT : Evidence.PLAYED,
            "system");
    var airing = occurrence + "/" + item + "/" + device.id();
    return new NewLine(airing, 1, Kind.AIRING, subject, start, length, outcome);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
