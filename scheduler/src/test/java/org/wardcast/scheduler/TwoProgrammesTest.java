package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.CoverageFigures;
import org.wardcast.scheduler.reports.Question;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** One session in which clusters air different things, through everything that is shipped. */
class TwoProgrammesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void eachClusterAirsItsOwnChoiceAndEverySecondIsInTheLog(Database db, @TempDir Path data)
      throws Exception {
    var midnight = DAY.atStartOfDay(Ward.ZONE).toInstant();
    try (var ward = new Ward(data, db, new VirtualTime(midnight))) {
      var first = ward.device("LOA-1", DeviceKind.LOUDSPEAKER, "simulated", "sim:loa-1");
      var second = ward.device("LOA-2", DeviceKind.LOUDSPEAKER, "simulated", "sim:loa-2");
      var panel = ward.device("LED-1", DeviceKind.LED, "simulated", "sim:led-1");
      var news = ward.bulletin("Bản tin phường", 20, 440, "Mời bà con họp tổ dân phố");
      var other = ward.bulletin("Tin riêng của tổ 2", 12, 660, null);
      var slot = ward.daily(
          "Buổi sáng",
          "05:00",
          Duration.ofMinutes(2),
          List.of(
              new PlaylistItem(news, 1, Duration.ofSeconds(2), false),
              new PlaylistItem(news, 1, Duration.ZERO, false)));
      var own = ward.get(Playlists.class)
          .create(
              ward.unit.id(),
              "an",
              "Tổ 2",
              false,
              List.of(new PlaylistItem(other, 3, Duration.ofSeconds(1), false)));
      var slots = ward.get(Slots.class);
      slots.fill(slot.id(), Place.device(second.id()), DAY, own.id(), "bình");

      var cues = ward.get(Programme.class).between(at("05:00"), at("05:02"));
      assertThat(cues)
          .extracting(c -> c.item() + " " + clock(c.due()) + " " + c.title() + " " + c.deviceIds())
          .containsExactly(
              "1 05:00 Bản tin phường " + List.of(first.id(), panel.id()),
              "2 05:00 Tin riêng của tổ 2 " + List.of(second.id()),
              "3 05:00:13 Tin riêng của tổ 2 " + List.of(second.id()),
              "4 05:00:22 Bản tin phường " + List.of(first.id(), panel.id()),
              "5 05:00:26 Tin riêng của tổ 2 " + List.of(second.id()));

      ward.time.advanceTo(at("05:00:10"));
      assertThat(ward.get(OnAir.class).now())
          .extracting(n -> n.deviceId() + " " + n.cue().title())
          .containsExactlyInAnyOrder(
              first.id() + " Bản tin phường",
              panel.id() + " Bản tin phường",
              second.id() + " Tin riêng của tổ 2");
      assertThat(ward.get(Programme.class).why(second.id(), at("05:00:10")).cue())
          .isEqualTo(cues.get(1));
      assertThatThrownBy(() -> slots.fill(slot.id(), Place.device(first.id()), DAY, null, "an"))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.code()).isEqualTo("scheduler.slot.frozen"));

      ward.time.advanceTo(at("05:05"));
      var lines = LogReader.all(ward.db);
      assertThat(lines).hasSize(7).allMatch(l -> l.endState() == EndState.COMPLETE);
      assertThat(lines).extracting(AirLine::airing).doesNotHaveDuplicates();
      assertThat(lines.stream()
              .filter(l -> l.deviceId() == second.id())
              .map(l -> clock(Objects.requireNonNull(l.plannedStart())) + " " + l.title() + " "
                  + Math.round(l.airedMillis() / 1000.0)))
          .containsExactly(
              "05:00 Tin riêng của tổ 2 12",
              "05:00:13 Tin riêng của tổ 2 12",
              "05:00:26 Tin riêng của tổ 2 12");
      var planned = cues.stream()
          .mapToLong(c -> c.length().toMillis() * c.deviceIds().size())
          .sum();
      assertThat(lines.stream().mapToLong(AirLine::plannedMillis).sum()).isEqualTo(planned);
      var question = new Question(List.of(ward.unit.id()), DAY, DAY, By.TOTAL);
      var row = ward.get(CoverageFigures.class).ask(question).rows().get(0);
      assertThat(row.planned().deviceMillis()).isEqualTo(planned);
      // The two programmes run beside each other: together they are as long as the longer one.
      assertThat(row.planned().onAirMillis()).isBetween(41_900L, 42_000L);
    }
  }

  /** Check-in may find the sound a millisecond shorter. */
  private static LocalTime clock(java.time.Instant moment) {
    return moment
        .plusMillis(500)
        .atZone(Ward.ZONE)
        .toLocalTime()
        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }

  private static java.time.Instant at(String clock) {
    return DAY.atTime(LocalTime.parse(clock)).atZone(Ward.ZONE).toInstant();
  }
}
