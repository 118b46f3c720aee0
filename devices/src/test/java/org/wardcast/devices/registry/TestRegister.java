package org.wardcast.devices.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.wardcast.devices.Devices;
import org.wardcast.devices.ImportReport;
import org.wardcast.devices.ImportReport.BadRow;
import org.wardcast.devices.Units;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** The whole register on one database, put together as the program does it. */
final class TestRegister {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  final VirtualTime time = VirtualTime.at("2026-11-20T02:00:00Z");
  final Database db;
  final UnitRegister units;
  final DeviceRegister devices;
  final HealthLedger health;
  final SiteRegister sites;

  TestRegister(Database db) {
    this.db = db;
    var unitStore = new UnitStore(db.write(), db.read());
    var memory = new UnitMemory(unitStore, time.clock(), ZONE);
    var changes = new UnitChanges(memory, unitStore, db.transactions(), time.clock());
    var history = new UnitHistory(db.write());
    var protocols = new Protocols(List.of(new Pretend.Adapter()));
    var check = new DeviceCheck(
        new WireCheck(protocols, new Pretend.NoLinks()),
        memory,
        new SiteStore(db.write(), db.read()),
        time.clock(),
        ZONE);
    sites = new SiteRegister(new SiteStore(db.write(), db.read()), db.transactions(), time.clock());
    units = new UnitRegister(
        memory, changes, history, new UnitLife(changes, history), new UnitHand(changes));
    health = new HealthLedger(
        new HealthStore(db.write(), db.read(), db.transactions()), time.executor(), Runnable::run);
    devices = new DeviceRegister(
        new DeviceStore(db.write(), db.read(), protocols),
        check,
        memory,
        health,
        protocols,
        db.transactions(),
        time.clock());
  }

  static TestRegister on(Database db) {
    return new TestRegister(db.migrate("devices"));
  }

  /** With the communes of Lâm Đồng and some areas that are invented. */
  TestRegister withLamDong() {
    units.importCsv(file("lam-dong.csv"), "test");
    units.importCsv(text("""
            code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon
            24781-01,Tổ 1,Tổ dân phố 1,AREA,24781,2025-07-01,,,
            24781-02,Tổ 2,Tổ dân phố 2,AREA,24781,2025-07-01,,,
            24781-03,Tổ 3,Tổ dân phố 3,AREA,24781,2025-07-01,2026-01-31,,
            24778-01,Tổ 1,Tổ dân phố 1,AREA,24778,2025-07-01,,,
            """), "test");
    time.advance(Duration.ofSeconds(1));
    return this;
  }

  Units units() {
    return units;
  }

  Devices devices() {
    return devices;
  }

  static InputStream file(String name) {
    return Objects.requireNonNull(TestRegister.class.getResourceAsStream(name), name);
  }

  static String content(String name) {
    try (var in = file(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** "line: sentence", as a person reads them. */
  static List<String> sentences(ImportReport report, String language) {
    return report.bad().stream().map(row -> sentence(row, language)).toList();
  }

  private static String sentence(BadRow row, String language) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/devices");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return row.line() + ": " + messages.getMessage(row.why(), Locale.forLanguageTag(language));
  }
}
