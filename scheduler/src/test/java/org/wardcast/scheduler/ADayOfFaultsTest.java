package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.SimulatedDevices;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.scheduler.proof.DayState;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.scheduler.proof.Reconciliation;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

/** A day through the shipped code: the faults that were put in are found, and nothing else. */
class ADayOfFaultsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @Test
  void theFaultsThatWerePutInAreFoundAndNothingElse(@TempDir Path data) throws Exception {
    var midnight = DAY.atStartOfDay(Ward.ZONE).toInstant();
    try (var ward = new Ward(data, Databases.sqlite(), new VirtualTime(midnight))) {
      var first = ward.device("LOA-1", DeviceKind.LOUDSPEAKER, "simulated", "sim:loa-1");
      var second = ward.device("LOA-2", DeviceKind.LOUDSPEAKER, "simulated", "sim:loa-2");
      ward.device("LED-1", DeviceKind.LED, "simulated", "sim:led-1");
      var tune = ward.bulletin("Nhạc hiệu", 5, 880, null);
      var news = ward.bulletin("Bản tin phường", 30, 440, "Mời bà con họp tổ dân phố lúc 19 giờ");
      var items = List.of(
          new PlaylistItem(tune, 1, Duration.ZERO, true),
          new PlaylistItem(news, 1, Duration.ZERO, false));
      ward.daily("Buổi sáng", "05:00", Duration.ofSeconds(60), items);
      ward.daily("Buổi trưa", "11:00", Duration.ofSeconds(60), items);
      var evening = ward.daily("Buổi chiều", "17:00", Duration.ofSeconds(60), items);
      var simulated = ward.get(SimulatedDevices.class);

      // In the morning one cluster loses its line in the middle of the news, the other is dead from
      // before the session to after it. In the evening somebody stops the session.
      simulated.plug(second.id(), false);
      ward.time.advanceTo(at("05:00:15"));
      simulated.plug(first.id(), false);
      ward.time.advanceTo(at("05:00:25"));
      simulated.plug(first.id(), true);
      ward.time.advanceTo(at("05:02:00"));
      simulated.plug(second.id(), true);
      ward.time.advanceTo(at("17:00:15"));
      ward.get(Acts.class).stop(evening.id() + "@" + DAY, "an", "nhầm bài");
      var desk = ward.get(Reconciliation.class);
      ward.time.advanceTo(at("23:59:59"));
      assertThat(desk.of(ward.unit.id(), DAY).state()).isEqualTo(DayState.UNDER_WAY);
      ward.time.advanceTo(midnight.plus(Duration.ofDays(1)));

      var day = desk.of(ward.unit.id(), DAY);
      var planned =
          ward
              .get(Programme.class)
              .occurrences(midnight, midnight.plus(Duration.ofDays(1)))
              .stream()
              .flatMap(o -> o.cues().stream())
              .mapToInt(c -> c.deviceIds().size())
              .sum();
      assertThat(day.count().planned()).isEqualTo(planned);
      assertThat(day.count().of(Deviation.UNACCOUNTED)).isZero();
      assertThat(day.discrepancies().stream()
              .flatMap(d -> d.airings().stream())
              .map(a -> a.slotName() + " " + a.title() + " " + a.deviceName() + " "
                  + kinds(a.deviations())))
          .containsExactlyInAnyOrder(
              "Buổi sáng Nhạc hiệu LOA-2 MISSED",
              "Buổi sáng Bản tin phường LOA-2 MISSED",
              "Buổi sáng Bản tin phường LOA-1 SHORT",
              "Buổi chiều Bản tin phường LOA-1 SHORT",
              "Buổi chiều Bản tin phường LOA-2 SHORT",
              "Buổi chiều Bản tin phường LED-1 SHORT");
      var lock = desk.lock(ward.unit.id(), DAY, "kiem").locks().get(0);
      assertThat(lock.unexplained()).isEqualTo(6);
      assertThat(desk.of(ward.unit.id(), DAY).agrees()).isTrue();
    }
  }

  private static String kinds(java.util.Set<Deviation> deviations) {
    return String.join("+", EnumSet.copyOf(deviations).stream().map(Enum::name).toList());
  }

  private static Instant at(String clock) {
    return DAY.atTime(LocalTime.parse(clock)).atZone(Ward.ZONE).toInstant();
  }
}
