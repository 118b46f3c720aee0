package org.wardcast.devices.adapter.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.adapter.Settings;

class RtpSettingsTest {
  private static RtpSettings settings(String text) {
    Map<String, String> map = text.isEmpty()
        ? Map.of()
        : Arrays.stream(text.split(";"))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(p -> p[0], p -> p[1]));
    return Settings.bind(RtpSettings.class, map);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          ''                            | audio/PCMA;rate=8000  | 8   | 160
          codec=PCMU                    | audio/PCMU;rate=8000  | 0   | 160
          codec=pcmu;ptime=60           | audio/PCMU;rate=8000  | 0   | 480
          codec=L16;rate=16000          | audio/L16;rate=16000  | 96  | 640
          codec=L16;rate=48000;ptime=1  | audio/L16;rate=48000  | 96  | 96
          codec=L16;rate=48000;ptime=14 | audio/L16;rate=48000  | 96  | 1344
          codec=L16;rate=44100;ptime=10 | audio/L16;rate=44100  | 11  | 882
          codec=L16;payloadType=101     | audio/L16;rate=8000   | 101 | 320
          """)
  void decideTheFormat(String given, String mediaType, int payloadType, int bytes) {
    var format = settings(given).format();
    assertThat(format.mediaType()).isEqualTo(mediaType);
    assertThat(format.payloadType()).isEqualTo(payloadType);
    assertThat(format.payloadBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "codec=PCMA;rate=16000, rate",
    "codec=L16;rate=22050, rate",
    "codec=L16;rate=48000, ptime",
    "codec=L16;rate=48000;ptime=15, ptime",
    "codec=L16;rate=44100;ptime=16, ptime",
    "codec=G722, codec",
    "ptime=61, ptime"
  })
  void whatNoReceiverCanTakeIsRefused(String given, String field) {
    assertThatThrownBy(() -> settings(given))
        .asInstanceOf(InstanceOfAssertFactories.throwable(Refusal.class))
        .extracting(Refusal::field)
        .isEqualTo(field);
  }

  @Test
  void theSocketIsMarkedForSpeechOnItsWayThroughTheNetwork() throws IOException {
    var loopback = NetworkInterface.networkInterfaces()
        .filter(n -> {
          try {
            return n.isLoopback();
          } catch (IOException e) {
            return false;
          }
        })
        .findFirst()
        .orElseThrow();
    try (var wire =
        new UdpWire(new WireOptions(StandardProtocolFamily.INET, 46, 16, loopback.getName()))) {
      var channel = wire.channel();
      assertThat(channel.getOption(StandardSocketOptions.IP_TOS)).isEqualTo(0xB8);
      assertThat(channel.getOption(StandardSocketOptions.IP_MULTICAST_TTL)).isEqualTo(16);
      assertThat(channel.getOption(StandardSocketOptions.IP_MULTICAST_IF)).isEqualTo(loopback);
    }
  }

  @Test
  void anInterfaceThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () -> new UdpWire(new WireOptions(StandardProtocolFamily.INET, 46, 1, "eth99")).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("eth99");
  }
}
