package org.wardcast.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.DeviceHealth.State;
import org.wardcast.testkit.Database;

class HealthLedgerTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void sinceMovesOnlyWithTheStateAndSilenceIsNoSignOfLife(Database db) {
    var register = TestRegister.on(db);
    var start = register.time.now();
    assertThat(register.devices().health(7)).isEqualTo(DeviceHealth.UNKNOWN);
    register.health.note(7, State.WELL, "", start);
    register.health.note(7, State.WELL, "", start.plus(MINUTE));
    assertThat(register.devices().health(7))
        .isEqualTo(new DeviceHealth(State.WELL, start, start.plus(MINUTE), ""));
    var quiet = start.plus(MINUTE.multipliedBy(2));
    register.health.note(7, State.SILENT, "1 s", quiet);
    register.health.note(7, State.SILENT, "1 s", quiet.plus(MINUTE));
    assertThat(register.devices().health(List.of(7L, 8L)))
        .containsEntry(7L, new DeviceHealth(State.SILENT, quiet, start.plus(MINUTE), "1 s"))
        .containsEntry(8L, DeviceHealth.UNKNOWN);
    register.health.note(7, State.WELL, "", start);
    assertThat(register.devices().health(7).state()).isEqualTo(State.SILENT);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatWasKnownIsKnownAfterARestart(Database db) {
    var register = TestRegister.on(db);
    var start = register.time.now();
    register.health.note(7, State.LINE_DOWN, "no route", start);
    register.time.advance(Duration.ofSeconds(1));
    var later = new TestRegister(db);
    later.health.note(7, State.LINE_DOWN, "no route", start.plus(MINUTE));
    assertThat(later.devices().health(7))
        .isEqualTo(new DeviceHealth(State.LINE_DOWN, start, null, "no route"));
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void heartbeatsAreNotAWriteEach(Database db) {
    var register = TestRegister.on(db);
    var start = register.time.now();
    for (int second = 0; second < 60; second++) {
      register.health.note(7, State.WELL, "", start.plusSeconds(second));
      register.time.advance(Duration.ofSeconds(1));
      if (second == 29) {
        assertThat(written(db)).isEqualTo(start);
      }
    }
    assertThat(written(db)).isEqualTo(start.plusSeconds(30));
    assertThat(register.devices().health(7).lastHeard()).isEqualTo(start.plusSeconds(59));
    register.health.note(7, State.REFUSING, "busy", start.plusSeconds(60));
    register.health.destroy();
    assertThat(written(db)).isEqualTo(start.plusSeconds(60));
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aDisabledDeviceStaysSoWhateverStillComesIn(Database db) {
    var register = TestRegister.on(db).withLamDong();
    var device = register
        .devices()
        .register(
            new DeviceDraft("C1", "Cụm 1", "24781", "FM", "pretend", "pretend:x", List.of(), ""),
            "a");
    register.devices().enable(device.id(), false, "a");
    register.health.note(device.id(), State.WELL, "", register.time.now());
    assertThat(register.devices().health(device.id()).state()).isEqualTo(State.DISABLED);
    assertThat(register.devices().find(device.id()).orElseThrow().enabled()).isFalse();
    register.devices().enable(device.id(), true, "a");
    assertThat(register.devices().health(device.id()).state()).isEqualTo(State.UNKNOWN);
    register.health.note(device.id(), State.WELL, "", register.time.now());
    assertThat(register.devices().health(device.id()).state()).isEqualTo(State.WELL);
  }

  private static Instant written(Database db) {
    return Instant.ofEpochMilli(
        db.read().sql("select last_heard from devices_health").query(Long.class).single());
  }
}
