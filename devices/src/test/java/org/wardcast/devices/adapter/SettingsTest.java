package org.wardcast.devices.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardcast.devices.ProtocolInfo;
import org.wardcast.devices.Refusal;

class SettingsTest {
  enum Colour {
    RED,
    AMBER
  }

  record Sign(
      @Setting(min = 1, max = 99) int width,
      @Setting("AMBER") Colour colour,
      @Setting("true") boolean acks,
      @Setting String label) {}

  @Test
  void whatIsNotSaidIsTheDefault() {
    assertThat(Settings.bind(Sign.class, Map.of("width", "80")))
        .isEqualTo(new Sign(80, Colour.AMBER, true, ""));
  }

  @Test
  void whatIsSaidCounts() {
    var given = Map.of("width", " 7 ", "colour", "red", "acks", "false", "label", "Cổng chợ");
    assertThat(Settings.bind(Sign.class, given))
        .isEqualTo(new Sign(7, Colour.RED, false, "Cổng chợ"));
  }

  @ParameterizedTest
  @CsvSource({
    "width, 0, setting.low",
    "width, 100, setting.high",
    "width, nhiều, setting.number",
    "width, 99999999999, setting.number",
    "width, '', setting.missing",
    "colour, blue, setting.choice",
    "acks, yes, setting.choice",
    "height, 16, setting.unknown",
  })
  void theRestIsRefusedByName(String key, String value, String code) {
    var given = new java.util.HashMap<>(Map.of("width", "80"));
    given.put(key, value);
    assertThatThrownBy(() -> Settings.bind(Sign.class, given))
        .asInstanceOf(InstanceOfAssertFactories.throwable(Refusal.class))
        .satisfies(refusal -> {
          assertThat(refusal.field()).isEqualTo(key);
          assertThat(refusal.code()).isEqualTo(code);
        });
  }

  @Test
  void theFormIsDrawnFromTheRecord() {
    assertThat(Settings.list(Sign.class))
        .containsExactly(
            new ProtocolInfo.Setting("width", "int", ""),
            new ProtocolInfo.Setting("colour", "RED|AMBER", "AMBER"),
            new ProtocolInfo.Setting("acks", "boolean", "true"),
            new ProtocolInfo.Setting("label", "text", ""));
  }
}
