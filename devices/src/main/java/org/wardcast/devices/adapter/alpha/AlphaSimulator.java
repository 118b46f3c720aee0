package org.wardcast.devices.adapter.alpha;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Picture;
import org.wardcast.devices.Simulators;
import org.wardcast.devices.adapter.DeviceSimulator;

/** A sign of 80 x 16 behind a TCP box. Like a real one it keeps its files when the line breaks. */
@Component
final class AlphaSimulator implements DeviceSimulator {
  private static final int WIDTH = 80;
  private static final int HEIGHT = 16;

  private final Panels panels;
  private final LongSupplier nanos;

  AlphaSimulator(Panels panels, LongSupplier nanos) {
    this.panels = panels;
    this.nanos = nanos;
  }

  @Override
  public String protocol() {
    return AlphaAdapter.PROTOCOL;
  }

  @Override
  public Simulators.Running start(int port) throws IOException {
    var server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    var box = new Box(server, new SimulatedSign("01", WIDTH, HEIGHT, panels), nanos);
    box.run();
    return box;
  }

  private static final class Box implements Simulators.Running {
    private final ServerSocket server;
    private final SimulatedSign sign;
    private final LongSupplier nanos;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();

    Box(ServerSocket server, SimulatedSign sign, LongSupplier nanos) {
      this.server = server;
      this.sign = sign;
      this.nanos = nanos;
    }

    void run() {
      start(() -> {
        while (!server.isClosed()) {
          try {
            var line = server.accept();
            lines.add(line);
            start(() -> serve(line));
          } catch (IOException e) {
            return;
          }
        }
      });
    }

    private void start(Runnable work) {
      var thread = new Thread(work, "alpha-simulator-" + server.getLocalPort());
      thread.setDaemon(true);
      thread.start();
    }

    private void serve(Socket line) {
      var buffer = new byte[512];
      try (line) {
        line.setTcpNoDelay(true);
        var in = line.getInputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          line.getOutputStream().write(sign.hear(Arrays.copyOf(buffer, n), nanos.getAsLong()));
        }
      } catch (IOException e) {
        // The other side went away, as it may.
      } finally {
        lines.remove(line);
      }
    }

    @Override
    public int port() {
      return server.getLocalPort();
    }

    @Override
    public Optional<Picture> picture() {
      return sign.picture();
    }

    @Override
    public long received() {
      return sign.heard();
    }

    @Override
    public void close() {
      try {
        server.close();
        for (var line : lines) {
          line.close();
        }
      } catch (IOException e) {
        // It is gone either way.
      }
    }
  }
}
