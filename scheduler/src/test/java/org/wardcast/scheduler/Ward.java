package org.wardcast.scheduler;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.Upload.Phase;
import org.wardcast.playlists.Uploads;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.clockwork.Alarm;
import org.wardcast.scheduler.clockwork.VirtualAlarm;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/**
 * The three modules below the web as they are shipped, found by scanning and with no web beside
 * them. Only the clock, the nanoseconds and what wakes them are others.
 */
final class Ward implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  final VirtualTime time;
  final Database db;
  final Unit unit;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  Ward(Path data, Database db, VirtualTime time) {
    this.time = time;
    this.db = db.migrate("devices", "playlists", "scheduler");
    var writer = new SingleConnectionDataSource(connection(), true);
    var reader = new SingleConnectionDataSource(connection(), true);
    bean("clock", Clock.class, time.clock());
    bean("nanos", LongSupplier.class, time.nanos());
    bean("wake", ScheduledExecutorService.class, time.executor());
    bean("lanes", Executor.class, time.executor());
    bean("zone", ZoneId.class, ZONE);
    bean("dataFolder", Path.class, data);
    bean("writerSource", DataSource.class, writer);
    bean("reader", JdbcClient.class, JdbcClient.create(reader));
    bean(
        "transactions",
        TransactionOperations.class,
        new TransactionTemplate(new DataSourceTransactionManager(writer)));
    context.registerBean(
        "writer", JdbcClient.class, () -> JdbcClient.create(writer), b -> b.setPrimary(true));
    context.registerBean(
        "alarm",
        Alarm.class,
        () -> new VirtualAlarm(time.clock(), time.executor()),
        b -> b.setPrimary(true));
    // Half of its devices are simulated, and count in the demo only.
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("wardcast.demo", "true")));
    context.scan("org.wardcast.playlists", "org.wardcast.devices", "org.wardcast.scheduler");
    context.refresh();
    unit = get(Units.class)
        .add(
            "24778",
            "Xuân Hương - Đà Lạt",
            "Phường Xuân Hương - Đà Lạt",
            UnitKind.WARD,
            null,
            LocalDate.parse("2025-07-01"),
            "an");
  }

  private java.sql.Connection connection() {
    try {
      return db.writer().getConnection();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> void bean(String name, Class<T> type, T it) {
    context.registerBean(name, type, () -> it, b -> b.setDestroyMethodName(""));
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  Device device(String code, DeviceKind kind, String protocol, String address) {
    return get(Devices.class)
        .register(
            new DeviceDraft(code, code, unit.code(), kind.name(), protocol, address, List.of(), ""),
            "an");
  }

  /** A WAV file comes in, is checked in, written about and approved by somebody else. */
  long bulletin(String title, int seconds, double hertz, @Nullable String text) throws IOException {
    String sound = null;
    if (seconds > 0) {
      var wav = wav(seconds, hertz);
      var uploads = get(Uploads.class);
      var upload = uploads.begin(title + ".wav", wav.length, "an");
      uploads.append(upload.id(), 0, new java.io.ByteArrayInputStream(wav));
      var done = Awaitility.await("check-in of " + title)
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> uploads.find(upload.id()).orElseThrow(),
              u -> u.phase() == Phase.DONE || u.phase() == Phase.REFUSED);
      sound = done.soundSha256();
    }
    var bulletins = get(Bulletins.class);
    var topic = get(Topics.class).all().get(0).id();
    var draft = new BulletinDraft(
        title,
        topic,
        BulletinClass.NORMAL,
        "vi",
        Tone.NEUTRAL,
        null,
        null,
        null,
        null,
        null,
        text,
        sound);
    var id = bulletins.create(unit.id(), "an", draft).id();
    bulletins.submit(id, "an");
    bulletins.approve(id, "binh");
    return id;
  }

  Slot daily(String name, String start, Duration length, List<PlaylistItem> items) {
    var playlist = get(Playlists.class).create(unit.id(), "an", name, false, items);
    var draft = new SlotDraft(
        name,
        new Targets(Set.of(unit.id()), Set.of(), Set.of()),
        LocalTime.parse(start),
        length,
        time.now().atZone(ZONE).toLocalDate(),
        "FREQ=DAILY",
        playlist.id(),
        WhenLate.JOIN,
        AfterEmergency.DROP,
        Duration.ZERO,
        true);
    return get(Slots.class).create(unit.id(), "an", draft);
  }

  private static byte[] wav(int seconds, double hertz) throws IOException {
    int rate = 16000;
    int bytes = seconds * rate * 2;
    var out = new ByteArrayOutputStream();
    var data = new DataOutputStream(out);
    data.writeBytes("RIFF");
    data.writeInt(Integer.reverseBytes(36 + bytes));
    data.writeBytes("WAVEfmt ");
    data.writeInt(Integer.reverseBytes(16));
    data.writeShort(Short.reverseBytes((short) 1));
    data.writeShort(Short.reverseBytes((short) 1));
    data.writeInt(Integer.reverseBytes(rate));
    data.writeInt(Integer.reverseBytes(rate * 2));
    data.writeShort(Short.reverseBytes((short) 2));
    data.writeShort(Short.reverseBytes((short) 16));
    data.writeBytes("data");
    data.writeInt(Integer.reverseBytes(bytes));
    for (int i = 0; i < seconds * rate; i++) {
      double sample = 8000 * Math.sin(2 * Math.PI * hertz * i / rate);
      data.writeShort(Short.reverseBytes((short) sample));
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    context.getBeansOfType(SmartLifecycle.class).values().forEach(SmartLifecycle::stop);
    time.advance(Duration.ofSeconds(5));
    context.close();
  }
}
