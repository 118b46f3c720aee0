package org.wardcast.webadmin.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wardcast.webadmin.cli.Cli;

/** {@code wardcast serve} as a process of its own, with nothing of the tests on its class path. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern SET_UP_CODE = Pattern.compile("administrator: (\\S+)");
  private static final String PROGRAMS = "org.bytedeco.javacpp.cachedir";

  private final Process process;
  private final Path console;

  ServerProcess(Path data, int port, Path console) throws IOException {
    this.console = console;
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classPath(),
        Cli.class.getName(),
        "serve",
        "--data",
        data.toString(),
        "--port",
        Integer.toString(port)));
    var programs = System.getProperty(PROGRAMS);
    if (programs != null) {
      command.add(1, "-D" + PROGRAMS + "=" + programs);
    }
    process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(console.toFile())
        .start();
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  ServerProcess awaitReady() {
    await("the program to stand")
        .atMost(Duration.ofMinutes(2))
        .until(() -> !process.isAlive() || console().contains("Wardcast: http://"));
    assertThat(process.isAlive()).as(console()).isTrue();
    return this;
  }

  /** As whoever stands before the console reads it. */
  String setUpCode() {
    await("the set-up code").until(() -> SET_UP_CODE.matcher(console()).find());
    var matcher = SET_UP_CODE.matcher(console());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  String console() {
    try {
      return Files.readString(console);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** SIGKILL: nothing in it gets to say a last word. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
