package org.wardcast.webadmin.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.proof.Exports;

/**
 * Exports that somebody asked for on a page. The files lie in the data folder for a day, or until the
 * program starts again.
 */
@Component
public class ExportJobs {
  private static final Logger LOG = LoggerFactory.getLogger(ExportJobs.class);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int AT_ONCE = 3;

  private final Exports exports;
  private final Path folder;
  private final Executor lanes;
  private final Clock clock;
  private final Map<String, ExportJob> jobs = new ConcurrentHashMap<>();

  ExportJobs(
      Exports exports,
      @Qualifier("dataFolder") Path dataFolder,
      @Qualifier("lanes") Executor lanes,
      Clock clock) {
    this.exports = exports;
    this.folder = dataFolder.resolve("exports");
    this.lanes = lanes;
    this.clock = clock;
    clear();
  }

  private void clear() {
    try {
      Files.createDirectories(folder);
      try (var left = Files.list(folder)) {
        left.forEach(file -> delete(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted: {}", file, e.toString());
    }
  }

  /** @throws Refusal if too many are on their way */
  public synchronized ExportJob start(Exports.Ask ask) {
    var plan = exports.plan(ask);
    forgetOld();
    if (jobs.values().stream().filter(ExportJob::running).count() >= AT_ONCE
        || of(ask.who()).stream().anyMatch(ExportJob::running)) {
      throw new Refusal(null, "web.exports.busy");
    }
    var job = new ExportJob(UUID.randomUUID().toString(), ask.who(), plan, clock.instant());
    jobs.put(job.id(), job);
    lanes.execute(() -> run(job));
    return job;
  }

  private void forgetOld() {
    var before = clock.instant().minus(KEPT);
    jobs.values().stream()
        .filter(job -> !job.running() && job.startedAt().isBefore(before))
        .forEach(job -> {
          jobs.remove(job.id());
          delete(file(job));
        });
  }

  private void run(ExportJob job) {
    var half = folder.resolve(job.id() + ".part");
    try {
      try (var out = Files.newOutputStream(half)) {
        exports.write(job.plan(), out, job::wrote);
      }
      Files.move(half, file(job));
      job.finished(Files.size(file(job)));
    } catch (Refusal refusal) {
      job.failed(refusal);
    } catch (IOException | RuntimeException e) {
      LOG.error("an export failed", e);
      job.failed(new Refusal(null, "web.exports.failed"));
    } finally {
      delete(half);
    }
  }

  /** Newest first. */
  public List<ExportJob> of(String login) {
    return jobs.values().stream()
        .filter(job -> job.of(login))
        .sorted(Comparator.comparing(ExportJob::startedAt).reversed())
        .toList();
  }

  /** Only one's own, and only if it is ready. */
  public Optional<ExportJob> ready(String id, String login) {
    return Optional.ofNullable(jobs.get(id)).filter(job -> job.of(login) && job.ready());
  }

  public Path file(ExportJob job) {
    return folder.resolve(job.id() + ".zip");
  }
}
