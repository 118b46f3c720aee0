package org.wardcast.webadmin.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.testkit.Databases;
import org.wardcast.webadmin.WholeProgram;
import org.wardcast.webadmin.people.Role;

/** A province's installation: the same program with its tables and its alarms in PostgreSQL. */
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class PlaysOnPostgresqlTest extends WholeProgram {
  @Autowired
  Scheduler quartz;

  @Autowired
  JdbcClient database;

  @DynamicPropertySource
  static void postgresql(DynamicPropertyRegistry properties) {
    var url = Databases.postgresqlUrl();
    properties.add("wardcast.db", () -> url);
  }

  @Test
  void aSessionPlaysToItsEndAndTheAlarmIsInTheDatabase(CapturedOutput console) throws Exception {
    assertThat(database.sql("select version()").query(String.class).single())
        .startsWith("PostgreSQL");
    assertThat(quartz.getMetaData().isJobStoreSupportsPersistence()).isTrue();
    assertThat(quartz.getMetaData().isJobStoreClustered()).isTrue();

    var station =
        new Station(new Api(port, person(Role.ADMINISTRATOR, null).login(), PASSWORD), "PGSQL");
    long speaker = station.device("loa", DeviceKind.LOUDSPEAKER, "simulated", "sim:pg-loa", "");
    long panel = station.device("bang", DeviceKind.LED, "simulated", "sim:pg-bang", "");
    var sha256 = station.sound("chuong.wav", Tones.wav(Duration.ofSeconds(2), 440));
    long first = station.bulletin("Chuông", "Mời bà con họp tổ", sha256);
    long second = station.bulletin("Chuông nữa", null, sha256);
    station.session(Duration.ofSeconds(4), Duration.ofSeconds(30), first, second);

    await("three lines")
        .atMost(Duration.ofSeconds(60))
        .until(() -> station.operator.lines(speaker, panel).size() == 3);
    assertThat(station.operator.lines(speaker, panel))
        .allSatisfy(line -> {
          assertThat(line.endState()).isEqualTo(EndState.COMPLETE);
          // A panel is told when to begin and when to end, and each takes its moment.
          long tolerance = line.deviceId() == panel ? 1000 : 0;
          assertThat(line.airedMillis()).isCloseTo(line.plannedMillis(), Offset.offset(tolerance));
        })
        .extracting(AirLine::deviceId)
        .containsExactlyInAnyOrder(speaker, panel, speaker);
    station.operator.assertChainWhole(3);
    assertThat(database
            .sql("select count(*) from scheduler_qrtz_scheduler_state")
            .query(Long.class)
            .single())
        .as("this node has signed in among the cluster")
        .isPositive();
    assertThat(console.getAll()).doesNotContain(" ERROR ");
  }
}
