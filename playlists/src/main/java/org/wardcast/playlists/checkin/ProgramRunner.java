package org.wardcast.playlists.checkin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;

/**
 * Runs one program with bounded time, memory and talk. It inherits neither our environment nor our
 * input, reads only what it is given, and dies with the patience of its caller.
 */
@Component
public final class ProgramRunner {
  private static final String BOUNDED =
      "ulimit -c 0; ulimit -v \"$1\"; ulimit -f \"$2\"; shift 2; exec nice -n 10 \"$@\"";

  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  /** Takes what the program writes, on a thread of its own, to the end of the stream. */
  @FunctionalInterface
  public interface Output {
    Output IGNORED = stream -> stream.transferTo(OutputStream.nullOutputStream());

    void take(InputStream stream) throws IOException;
  }

  /**
   * How much it may take.
   *
   * @param memory address space, bytes
   * @param file the largest file it may write, bytes; 0 is no limit
   */
  public record Bounds(long memory, long file) {
    /**
     * Decoders fed with nonsense ask for gigabytes; an honest hour of sound needs under 300 MB of
     * address space.
     */
    static final Bounds MEDIA = new Bounds(1_536_000_000, 0);
  }

  /** @param log beginning and end of what it said on the error stream */
  public record Ended(int exit, String log) {
    public boolean well() {
      return exit == 0;
    }
  }

  /**
   * @throws Refusal when it took longer than {@code patience}, or the disk filled up under it
   * @throws InterruptedException when the caller gave up; the program is gone by then
   */
  public Ended run(List<String> command, Duration patience, Output output)
      throws IOException, InterruptedException {
    return run(Bounds.MEDIA, command, new byte[0], patience, output);
  }

  /** @param input all it can read on its standard input */
  public Ended run(
      Bounds bounds, List<String> command, byte[] input, Duration patience, Output output)
      throws IOException, InterruptedException {
    var process = start(bounds, command, input.length > 0);
    if (input.length > 0) {
      // One that ends without reading it all has said so by its exit code.
      aside("media-input", () -> feed(process, input));
    }
    var log = new BoundedLog();
    var talk = aside("media-log", () -> log.take(process.getErrorStream()));
    var bytes = aside("media-bytes", () -> {
      try {
        output.take(process.getInputStream());
      } catch (IOException | RuntimeException e) {
        // Nobody reads on: it would stand at a full pipe until its time is up.
        process.destroyForcibly();
        throw e;
      }
    });
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refusal(null, "playlists.checkin.too-slow");
      }
      // First the reader: when it fails, the program is ended, which breaks off its talk as well.
      ended(bytes);
      ended(talk);
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0 && log.text().contains("No space left on device")) {
      throw new Refusal(null, "playlists.upload.disk-full");
    }
    return new Ended(process.exitValue(), log.text());
  }

  private static void feed(Process process, byte[] input) throws IOException {
    try (var stdin = process.getOutputStream()) {
      stdin.write(input);
    }
  }

  private static Process start(Bounds bounds, List<String> command, boolean fed)
      throws IOException {
    var memory = Long.toString(bounds.memory() / 1024);
    var file = bounds.file() == 0 ? "unlimited" : Long.toString(bounds.file() / 512);
    var bounded = new ArrayList<>(List.of("/bin/sh", "-c", BOUNDED, "sh", memory, file));
    bounded.addAll(command);
    var builder = new ProcessBuilder(bounded);
    if (!fed) {
      builder.redirectInput(Path.of("/dev/null").toFile());
    }
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static FutureTask<Void> aside(String name, Work work) {
    var task = new FutureTask<Void>(() -> {
      work.run();
      return null;
    });
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static void ended(FutureTask<Void> task) throws IOException, InterruptedException {
    try {
      task.get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IOException("its streams stay open though the program has ended", e);
    }
  }

  /** The first and the last 32 KB of what a program says: a broken file can make it say gigabytes. */
  private static final class BoundedLog {
    private static final int HALF = 32 * 1024;
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder tail = new StringBuilder();

    void take(InputStream stream) throws IOException {
      var buffer = new byte[8192];
      for (var n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        add(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
      }
    }

    private synchronized void add(String text) {
      if (head.length() < HALF) {
        head.append(text);
      } else {
        tail.append(text);
        if (tail.length() > 2 * HALF) {
          tail.delete(0, tail.length() - HALF);
        }
      }
    }

    synchronized String text() {
      return head.toString() + tail;
    }
  }
}
