package org.wardcast.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.devices.registry.TestRegister.file;
import static org.wardcast.devices.registry.TestRegister.text;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Devices;
import org.wardcast.devices.ProtocolInfo;
import org.wardcast.devices.Units;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

/** The module as the program finds it by scanning, with the adapters that really ship. */
class RealProtocolsTest {
  private final VirtualTime time = VirtualTime.at("2026-11-20T02:00:00Z");

  @Test
  void devicesOfEveryProtocolAreRegisteredFromAFile(@TempDir Path data) {
    try (var module = module(data)) {
      module.getBean(Units.class).importCsv(file("lam-dong.csv"), "test");
      var devices = module.getBean(Devices.class);
      assertThat(devices.protocols())
          .extracting(ProtocolInfo::protocol)
          .contains("alpha", "rtp", "simulated");
      var report = devices.importCsv(text("""
                  code,name,unit_code,kind,protocol,address,areas,settings
                  L1,Cụm 1,24781,LOUDSPEAKER,simulated,sim:loa-1,,lead=5
                  L2,Cụm 2,24781,LOUDSPEAKER,rtp,udp://127.0.0.1:5004,,codec=PCMA;lead=5
                  L3,Cụm 3,24781,LOUDSPEAKER,rtp,udp://239.192.0.1:5006,,codec=L16;rate=16000
                  D1,Bảng 1,24781,LED,alpha,tcp://127.0.0.1:10001,,width=128;height=16
                  D2,Bảng 2,24781,LED,alpha,serial:/dev/ttyUSB0?baud=9600&mode=7E1,,
                  X1,Cụm sai,24781,LOUDSPEAKER,rtp,udp://127.0.0.1:5004,,rate=12345
                  X2,Bảng sai,24781,LED,alpha,serial:/dev/ttyUSB0?baud=fast,,
                  X3,Bảng sai,24781,LED,rtp,udp://127.0.0.1:5004,,
                  """), "test", false);
      assertThat(report.bad())
          .extracting(row -> row.why().code())
          .containsExactly("protocol.rtp.bad.rate", "address.serial", "devices.kind.protocol");
      assertThat(report.added()).isEqualTo(5);
      assertThat(devices.byCode("L1").orElseThrow().simulated()).isTrue();
      assertThat(devices.byCode("L2").orElseThrow().simulated()).isFalse();
    }
  }

  AnnotationConfigApplicationContext module(Path data) {
    var db = Databases.sqlite().migrate("devices");
    var module = new AnnotationConfigApplicationContext();
    module.registerBean(Clock.class, time::clock);
    module.registerBean(ZoneId.class, () -> TestRegister.ZONE);
    module.registerBean("nanos", LongSupplier.class, time::nanos);
    module.registerBean("wake", ScheduledExecutorService.class, time::executor);
    module.registerBean("lanes", Executor.class, () -> Runnable::run);
    module.registerBean("dataFolder", Path.class, () -> data);
    module.registerBean("writer", JdbcClient.class, db::write, b -> b.setPrimary(true));
    module.registerBean("reader", JdbcClient.class, db::read);
    module.registerBean(TransactionOperations.class, db::transactions);
    module.scan("org.wardcast.devices");
    module.refresh();
    return module;
  }
}
