package org.wardcast.devices.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardcast.devices.Refusal;

@Timeout(60)
class NetworkLinkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RealLinks links = new RealLinks(System::nanoTime);

  @Test
  void bytesGoThereAndBack() throws Exception {
    try (var server = server();
        var link = links.open(at(server), PATIENCE);
        var far = server.accept()) {
      link.write("HELLO".getBytes(US_ASCII));
      assertThat(far.getInputStream().readNBytes(5)).asString(US_ASCII).isEqualTo("HELLO");
      far.getOutputStream().write("xin chao".getBytes(US_ASCII));
      assertThat(link.read(3, PATIENCE)).asString(US_ASCII).isEqualTo("xin");
      assertThat(link.read(99, PATIENCE)).asString(US_ASCII).isEqualTo(" chao");
      assertThat(link.read(99, Duration.ofMillis(50))).isEmpty();
    }
  }

  @Test
  void nonsenseThatCameBeforeTheCommandIsStillRead() throws Exception {
    try (var server = server();
        var link = links.open(at(server), PATIENCE);
        var far = server.accept()) {
      far.getOutputStream().write("SSH-2.0".getBytes(US_ASCII));
      link.write(new byte[] {1});
      assertThat(link.read(99, PATIENCE)).asString(US_ASCII).isEqualTo("SSH-2.0");
    }
  }

  @Test
  void aConnectionTheFarEndClosedIsDownAtTheNextWrite() throws Exception {
    try (var server = server();
        var link = links.open(at(server), PATIENCE)) {
      server.accept().close();
      assertThatThrownBy(() -> link.write(new byte[] {1})).isInstanceOf(Link.Down.class);
      assertThatThrownBy(() -> link.read(1, PATIENCE)).isInstanceOf(Link.Down.class);
    }
  }

  @Test
  void aConnectionTheFarEndClosesIsDownWhileReading() throws Exception {
    try (var server = server();
        var link = links.open(at(server), PATIENCE)) {
      server.accept().close();
      assertThatThrownBy(() -> link.read(1, PATIENCE))
          .isInstanceOf(Link.Down.class)
          .hasMessageContaining("closed");
    }
  }

  @Test
  void aRefusedPortIsDownWithItsName() throws Exception {
    var server = server();
    var address = at(server);
    server.close();
    assertThatThrownBy(() -> links.open(address, PATIENCE))
        .isInstanceOf(Link.Down.class)
        .hasMessageContaining("127.0.0.1:" + address.getPort());
  }

  @Test
  void datagramsGoThereAndBack() throws Exception {
    try (var far = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var link = links.open(URI.create("udp://127.0.0.1:" + far.getLocalPort()), PATIENCE)) {
      link.write(new byte[] {1, 2, 3});
      var packet = new DatagramPacket(new byte[10], 10);
      far.setSoTimeout(5000);
      far.receive(packet);
      assertThat(packet.getLength()).isEqualTo(3);
      far.send(new DatagramPacket(new byte[] {4, 5}, 2, packet.getSocketAddress()));
      assertThat(link.read(1, PATIENCE)).containsExactly(4);
      assertThat(link.read(1, PATIENCE)).containsExactly(5);
      assertThat(link.read(1, Duration.ofMillis(50))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp://127.0.0.1",
        "tcp:127.0.0.1:5000",
        "udp://:5004",
        "udp://127.0.0.1:99999",
        "serial:",
        "serial:/dev/ttyS0?baud=fast",
        "serial:/dev/ttyS0?mode=9X1",
        "serial:/dev/ttyS0?speed=9600",
        "serial:/dev/ttyS0?baud=9600&baud=4800",
        "http://127.0.0.1:80",
        "nothing"
      })
  void anAddressThatCanNeverWorkIsRefused(String address) {
    var uri = address.equals("serial:") ? URI.create("serial:?") : URI.create(address);
    assertThatThrownBy(() -> links.check(uri))
        .asInstanceOf(InstanceOfAssertFactories.throwable(Refusal.class))
        .extracting(Refusal::field)
        .isEqualTo("address");
  }

  private static ServerSocket server() throws java.io.IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static URI at(ServerSocket server) {
    return URI.create("tcp://127.0.0.1:" + server.getLocalPort());
  }
}
