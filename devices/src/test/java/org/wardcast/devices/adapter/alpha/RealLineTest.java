package org.wardcast.devices.adapter.alpha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.adapter.Connection;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.link.Link;
import org.wardcast.devices.link.Links;
import org.wardcast.devices.link.PtyPair;
import org.wardcast.devices.panel.RememberedPanels;

/** The adapter over lines of this machine, in real time. */
@Timeout(60)
class RealLineTest {
  private static final String TEXT = "Mưa lớn, đường Nguyễn Trãi ngập 30cm!";
  private static final String SERIAL = "?baud=115200&mode=7E1";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir
  Path folder;

  private final RememberedPanels panels = new RememberedPanels();
  private final SimulatedSign sign = new SimulatedSign("01", 80, 16, panels);
  private final ScheduledExecutorService wake = Executors.newSingleThreadScheduledExecutor();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final List<PlaybackReport> reports = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() {
    context.registerBean("nanos", LongSupplier.class, () -> System::nanoTime);
    context.scan("org.wardcast.devices.link");
    context.refresh();
  }

  @AfterEach
  void stop() {
    context.close();
    wake.shutdownNow();
  }

  private Links links() {
    return context.getBean(Links.class);
  }

  private Connection connect(URI address) {
    var adapter = new AlphaAdapter(links(), panels, Clock.systemUTC(), System::nanoTime, wake);
    return adapter.open(new DeviceAddress(7, address, Map.of("address", "01")), reports::add);
  }

  /** @param after how many bytes the far end pulls the cable */
  private void signAt(PtyPair cable, long after) throws Link.Down {
    var far = links().open(cable.far(SERIAL), PATIENCE);
    var thread = new Thread(() -> {
      try {
        while (sign.heard() < after) {
          far.write(sign.hear(far.read(512, Duration.ofMillis(200)), System.nanoTime()));
        }
        cable.pull();
      } catch (Link.Down e) {
        // The test is over, and its cable with it.
        far.close();
      }
    });
    thread.setDaemon(true);
    thread.start();
  }

  @Test
  void aSignOnASerialLineShowsTheTextPixelForPixel() throws Exception {
    try (var cable = PtyPair.in(folder)) {
      signAt(cable, Long.MAX_VALUE);
      try (var connection = connect(cable.near(SERIAL))) {
        assertThat(connection.send(new Command.ShowText("a", TEXT, false), PATIENCE))
            .isEqualTo(new Delivery.Done());
        var expected = new Canvas(320, 16);
        expected.draw(panels.render(TEXT), 0, 0);
        assertThat(sign.picture()).contains(expected.picture());
        assertThat(connection.send(new Command.Stop("a"), PATIENCE)).isEqualTo(new Delivery.Done());
        assertThat(sign.picture()).isEmpty();
      }
    }
    assertThat(reports).hasSize(2);
  }

  @Test
  void aSerialLinePulledWhileSendingIsLineDown() throws Exception {
    try (var cable = PtyPair.in(folder)) {
      signAt(cable, 2000);
      try (var connection = connect(cable.near(SERIAL))) {
        assertThat(connection.send(new Command.ShowText("a", TEXT, false), PATIENCE))
            .isInstanceOf(Delivery.LineDown.class);
      }
    }
    assertThat(reports).isEmpty();
  }

  @Test
  void aSerialPathThatIsNotThereIsLineDownByItsName() {
    try (var connection = connect(URI.create("serial:" + folder + "/nothing" + SERIAL))) {
      assertThat(connection.send(new Command.Probe(), PATIENCE))
          .asInstanceOf(InstanceOfAssertFactories.type(Delivery.LineDown.class))
          .satisfies(down -> assertThat(down.detail()).contains(folder + "/nothing"));
    }
  }

  @Test
  void aPortThatAnswersNonsenseIsRefused() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var thread = new Thread(() -> {
        try (var line = server.accept()) {
          line.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
          line.getInputStream().readAllBytes();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      thread.setDaemon(true);
      thread.start();
      try (var connection = connect(URI.create("tcp://127.0.0.1:" + server.getLocalPort()))) {
        assertThat(connection.send(new Command.ShowText("a", TEXT, false), PATIENCE))
            .isInstanceOf(Delivery.Refused.class);
      }
    }
  }

  @Test
  void theSimulatorForTheDemoIsASignBehindATcpBox() throws Exception {
    var far = new AlphaSimulator(panels, System::nanoTime).start(0);
    try (var connection = connect(URI.create("tcp://127.0.0.1:" + far.port() + "?baud=115200"))) {
      assertThat(connection.send(new Command.ShowText("a", "Lũ về", false), PATIENCE))
          .isEqualTo(new Delivery.Done());
      var expected = new Canvas(80, 16);
      expected.draw(panels.render("Lũ về"), 20, 0);
      assertThat(far.picture()).contains(expected.picture());
      far.close();
      assertThat(connection.send(new Command.Probe(), PATIENCE))
          .isInstanceOf(Delivery.LineDown.class);
    } finally {
      far.close();
    }
  }
}
