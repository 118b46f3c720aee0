package org.wardcast.devices.link;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two serial ports of this machine with a cable between them, made by socat. */
public final class PtyPair implements AutoCloseable {
  private final Process socat;
  private final Path near;
  private final Path far;

  private PtyPair(Process socat, Path near, Path far) {
    this.socat = socat;
    this.near = near;
    this.far = far;
  }

  public static PtyPair in(Path folder) {
    return between(folder.resolve("near"), folder.resolve("far"));
  }

  public static PtyPair between(Path near, Path far) {
    try {
      var socat = new ProcessBuilder(
              "socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far)
          .inheritIO()
          .start();
      await("socat's two ports")
          .atMost(10, SECONDS)
          .until(() -> Files.exists(near) && Files.exists(far));
      return new PtyPair(socat, near, far);
    } catch (IOException e) {
      throw new IllegalStateException(
          "The serial tests need socat. Install it (apt-get install socat), or run ./wardcast test,"
              + " which does.",
          e);
    }
  }

  public URI near(String parameters) {
    return URI.create("serial:" + near + parameters);
  }

  public URI far(String parameters) {
    return URI.create("serial:" + far + parameters);
  }

  /** The cable is gone, and both ports with it. */
  public void pull() {
    socat.destroy();
    await("socat to end").atMost(10, SECONDS).until(() -> !socat.isAlive());
  }

  @Override
  public void close() {
    pull();
  }
}
