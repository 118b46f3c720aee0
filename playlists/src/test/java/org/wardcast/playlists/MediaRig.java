package org.wardcast.playlists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.playlists.Upload.Phase;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** The rooms that touch sound, wired as in the program, on one data folder and one database. */
public final class MediaRig implements AutoCloseable {
  public final VirtualTime time;
  public final Path data;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public MediaRig(
      Path data, Database db, VirtualTime time, Consumer<GenericApplicationContext> more) {
    this.data = data;
    this.time = time;
    context.registerBean("dataFolder", Path.class, () -> data);
    context.registerBean("clock", Clock.class, time::clock);
    context.registerBean(
        "wake",
        ScheduledExecutorService.class,
        time::executor,
        definition -> definition.setDestroyMethodName(""));
    context.registerBean(
        "writer", JdbcClient.class, db::write, definition -> definition.setPrimary(true));
    context.registerBean("reader", JdbcClient.class, db::read);
    context.registerBean(TransactionOperations.class, db::transactions);
    more.accept(context);
    context.scan(
        "org.wardcast.playlists.checkin",
        "org.wardcast.playlists.tag",
        "org.wardcast.playlists.sound",
        "org.wardcast.playlists.upload",
        "org.wardcast.playlists.rendition",
        "org.wardcast.playlists.speech");
    context.refresh();
  }

  public static MediaRig on(Path data, Database db) {
    return new MediaRig(data, db, VirtualTime.at("2026-11-20T01:00:00Z"), context -> {});
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public Uploads uploads() {
    return get(Uploads.class);
  }

  public Upload send(Path file) throws IOException {
    return send(file, file.getFileName().toString());
  }

  public Upload send(Path file, String name) throws IOException {
    var begun = uploads().begin(name, Files.size(file), "lan");
    try (var in = Files.newInputStream(file)) {
      uploads().append(begun.id(), 0, in);
    }
    return ended(begun.id());
  }

  public Upload ended(String id) {
    return Awaitility.await()
        .atMost(java.time.Duration.ofMinutes(2))
        .until(
            () -> uploads().find(id).orElseThrow(),
            u -> u.phase() == Phase.DONE || u.phase() == Phase.REFUSED);
  }

  public Sound sound(Upload upload) {
    if (upload.soundSha256() == null) {
      throw new AssertionError(upload.toString());
    }
    return get(Sounds.class).find(upload.soundSha256()).orElseThrow();
  }

  public static Refusal refusal(Upload upload) {
    return Objects.requireNonNull(upload.refusal(), upload.toString());
  }

  public List<Path> files(String folder) throws IOException {
    var root = data.resolve(folder);
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
