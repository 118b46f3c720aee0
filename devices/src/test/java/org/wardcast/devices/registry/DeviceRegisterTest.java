package org.wardcast.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.devices.registry.TestRegister.TODAY;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.ProtocolInfo;
import org.wardcast.testkit.Database;

class DeviceRegisterTest {
  private static DeviceDraft draft(String code, String name, String unitCode) {
    return new DeviceDraft(
        code, name, unitCode, "LOUDSPEAKER", "pretend", "udp://10.0.0.1:5004", List.of(), "");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aCodeBelongsToOneDevice(Database db) {
    var devices = TestRegister.on(db).withLamDong().devices();
    var first = devices.register(draft("C1", "Cụm 1", "24781"), "a");
    var second = devices.register(draft("C2", "Cụm 2", "24781"), "a");
    assertThatThrownBy(() -> devices.register(draft("C1", "Cụm 9", "24781"), "a"))
        .hasMessageContaining("devices.code.taken [C1, Cụm 1]");
    assertThatThrownBy(() -> devices.change(second.id(), draft("C1", "Cụm 2", "24781"), "a"))
        .hasMessageContaining("devices.code.taken");
    var changed = devices.change(second.id(), draft("C3", "Cụm 3", "24778"), "a");
    assertThat(changed.id()).isEqualTo(second.id());
    assertThat(devices.byCode("C2")).isEmpty();
    assertThat(devices.byCode("C3")).contains(changed);
    assertThat(devices.byCode("C1")).contains(first);
    assertThatThrownBy(() -> devices.change(-1, draft("C9", "Cụm 9", "24781"), "a"))
        .hasMessageContaining("devices.unknown");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void devicesAreListedByWardAndInTheOrderPeopleCount(Database db) {
    var register = TestRegister.on(db).withLamDong();
    var devices = register.devices();
    for (var code : List.of("C10", "C9", "C2")) {
      devices.register(draft(code, "Cụm " + code.substring(1), "24781"), "a");
    }
    devices.register(draft("C1", "Cụm 1", "24778"), "a");
    assertThat(devices.in(List.of()))
        .extracting(Device::code)
        .containsExactly("C1", "C2", "C9", "C10");
    var ward = register.units().byCode("24781", TODAY).orElseThrow().id();
    assertThat(devices.in(List.of(ward)))
        .extracting(Device::code)
        .containsExactly("C2", "C9", "C10");
    var province = register.units().byCode("68", TODAY).orElseThrow().id();
    assertThat(devices.in(register.units().subtree(province))).hasSize(4);
    assertThat(devices.in(List.of(province))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theFormLearnsTheSettingsOfAProtocolAndTheLeadTimeOfAll(Database db) {
    assertThat(TestRegister.on(db).devices().protocols())
        .containsExactly(new ProtocolInfo(
            "pretend",
            List.of(DeviceKind.LOUDSPEAKER, DeviceKind.FM),
            "udp://192.168.1.20:5004",
            List.of(
                new ProtocolInfo.Setting("format", "PCMA|L16", "PCMA"),
                new ProtocolInfo.Setting("frame", "int", "20"),
                new ProtocolInfo.Setting("lead", "int", "5"))));
  }
}
