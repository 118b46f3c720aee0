package org.wardcast.scheduler;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.SimulatedDevices;
import org.wardcast.devices.Simulators;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.CoverageFigures;
import org.wardcast.scheduler.reports.Question;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

/** A month of a ward through the shipped code, every planned second summed again from the table. */
class ThirtyDaysTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-11-20");
  private static final int DAYS = 30;

  @Test
  void everyPlannedSecondOfAMonthHasItsLine(@TempDir Path data) throws Exception {
    var midnight = FIRST.atStartOfDay(Ward.ZONE).toInstant();
    try (var udp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var ward = new Ward(data, Databases.sqlite(), new VirtualTime(midnight))) {
      var packets = count(udp);
      var simulators = ward.get(Simulators.class);
      var sign = simulators.start("alpha", 0);
      var tin = ward.device("LOA-1", DeviceKind.LOUDSPEAKER, "simulated", "sim:loa-1");
      ward.device("LOA-2", DeviceKind.LOUDSPEAKER, "rtp", "udp://127.0.0.1:" + udp.getLocalPort());
      ward.device("LED-1", DeviceKind.LED, "simulated", "sim:led-1");
      var alpha = ward.device("LED-2", DeviceKind.LED, "alpha", "tcp://127.0.0.1:" + sign.port());
      var tune = ward.bulletin("Nhạc hiệu", 5, 880, null);
      var news = ward.bulletin("Bản tin phường", 30, 440, "Mời bà con họp tổ dân phố lúc 19 giờ");
      var notice = ward.bulletin("Lịch tiêm", 0, 0, "Tiêm chủng ngày 22 tại trạm y tế phường");
      var long1 = ward.bulletin("Chuyên đề", 60, 660, null);
      var items = List.of(
          new PlaylistItem(tune, 1, Duration.ofSeconds(1), true),
          new PlaylistItem(news, 1, Duration.ofSeconds(2), false),
          new PlaylistItem(notice, 1, Duration.ZERO, false),
          new PlaylistItem(long1, 1, Duration.ZERO, false));
      ward.daily("Buổi sáng", "05:00", Duration.ofSeconds(90), items);
      ward.daily("Buổi chiều", "17:00", Duration.ofSeconds(150), items);

      var end = midnight.plus(Duration.ofDays(DAYS));
      var planned = planned(ward.get(Programme.class), midnight, end);
      assertThat(planned).isGreaterThan(DAYS * 200_000L);

      ward.time.advanceTo(at(4, "05:00:20"));
      var simulated = ward.get(SimulatedDevices.class);
      simulated.plug(tin.id(), false);
      ward.time.advanceTo(at(4, "05:00:40"));
      simulated.plug(tin.id(), true);
      ward.time.advanceTo(at(8, "16:59"));
      sign.close();
      ward.time.advanceTo(at(8, "17:01"));
      sign = simulators.start("alpha", sign.port());
      ward.time.advanceTo(end);

      var lines = LogReader.all(ward.db);
      assertThat(lines.stream().mapToLong(AirLine::plannedMillis).sum()).isEqualTo(planned);
      assertTiled(lines);
      assertThat(LogReader.of(ward.db).checkChain().whole()).isTrue();
      assertThat(ward.db
              .read()
              .sql("select count(*) from scheduler_inflight")
              .query(Long.class)
              .single())
          .isZero();

      var broken = lines.stream()
          .filter(l -> l.endState() != EndState.COMPLETE && l.endState() != EndState.CUT)
          .toList();
      assertThat(broken)
          .as("only what was broken is broken")
          .isNotEmpty()
          .allMatch(l -> (l.deviceId() == tin.id() && day(l) == 4)
              || (l.deviceId() == alpha.id() && day(l) == 8));
      assertThat(lines.stream()
              .filter(l -> l.deviceId() == tin.id() && day(l) == 4)
              .map(AirLine::endState))
          .contains(EndState.INTERRUPTED, EndState.FAILED, EndState.COMPLETE);

      long heard = lines.stream()
          .filter(l -> l.deviceName().equals("LOA-2"))
          .mapToLong(AirLine::airedMillis)
          .sum();
      // 20 ms of sound in a packet, the last of a clip may hold less; the kernel may drop some on a
      // machine that is busy.
      assertThat(packets.get()).isBetween(heard / 20 / 2, heard / 20 + lines.size());

      var question =
          new Question(List.of(ward.unit.id()), FIRST, FIRST.plusDays(DAYS - 1), By.TOTAL);
      var coverage = ward.get(CoverageFigures.class).ask(question).rows().get(0);
      assertThat(coverage.planned().deviceMillis()).isEqualTo(planned);
      sign.close();
    }
  }

  private static long planned(Programme programme, Instant from, Instant to) {
    return programme.between(from, to).stream()
        .mapToLong(cue -> cue.length().toMillis() * cue.deviceIds().size())
        .sum();
  }

  private static void assertTiled(List<AirLine> lines) {
    lines.stream().collect(groupingBy(AirLine::airing)).forEach((airing, parts) -> {
      var reached = Objects.requireNonNull(parts.get(0).plannedStart());
      for (var line : parts) {
        assertThat(line.plannedStart()).as(airing).isEqualTo(reached);
        reached = reached.plusMillis(line.plannedMillis());
      }
    });
    assertThat(lines.stream().collect(groupingBy(l -> day(l), summingLong(AirLine::plannedMillis))))
        .as("every day is like the others")
        .hasSize(DAYS);
  }

  private static int day(AirLine line) {
    var day = Objects.requireNonNull(line.plannedStart()).atZone(Ward.ZONE).toLocalDate();
    return (int) (day.toEpochDay() - FIRST.toEpochDay());
  }

  private static Instant at(int day, String clock) {
    return FIRST.plusDays(day).atTime(LocalTime.parse(clock)).atZone(Ward.ZONE).toInstant();
  }

  private static AtomicLong count(DatagramSocket udp) throws Exception {
    var count = new AtomicLong();
    udp.setReceiveBufferSize(1 << 22);
    var thread = new Thread(
        () -> {
          var packet = new DatagramPacket(new byte[2048], 2048);
          try {
            while (true) {
              udp.receive(packet);
              count.incrementAndGet();
            }
          } catch (java.io.IOException e) {
            // The test is over.
            return;
          }
        },
        "ear");
    thread.setDaemon(true);
    thread.start();
    return count;
  }
}
