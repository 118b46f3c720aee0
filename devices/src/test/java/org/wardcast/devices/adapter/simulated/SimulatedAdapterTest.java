package org.wardcast.devices.adapter.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.Clip;
import org.wardcast.devices.Command;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.devices.adapter.Clips;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.adapter.PlayingContract;

class SimulatedAdapterTest extends PlayingContract {
  private final FakePanels panels = new FakePanels();
  private final SimulatedRoom room =
      new SimulatedRoom(time.clock(), time.nanos(), time.executor(), panels);
  private final SimulatedAdapter adapter = new SimulatedAdapter(room);

  @Override
  protected DeviceAdapter adapter() {
    return adapter;
  }

  @Override
  protected DeviceAddress device() {
    return new DeviceAddress(7, URI.create("sim:cum-1"), Map.of());
  }

  @Override
  protected void unplug() {
    room.plug(7, false);
  }

  @Override
  protected void plug() {
    room.plug(7, true);
  }

  private Command.PlayClip now(Clip clip, boolean fade) {
    return new Command.PlayClip(
        "a", clip, Duration.ZERO, clip.length(), fade, time.nanos().getAsLong());
  }

  @Test
  void whatIsHeardIsWhatItReceivedInPiecesOfTwentyMilliseconds() throws Exception {
    var heard = new ByteArrayOutputStream();
    var moments = new ArrayList<Long>();
    var clip = clip(Duration.ofSeconds(1));
    try (var connection = connect();
        var ear = room.hear(7, pcm -> {
          assertThat(pcm).hasSize(640);
          moments.add(time.nanos().getAsLong() / 1_000_000);
          heard.writeBytes(pcm);
        })) {
      send(connection, now(clip, false));
      time.advance(Duration.ofSeconds(5));
      assertThat(ear).isNotNull();
    }
    assertThat(moments).hasSize(50).startsWith(0L, 20L, 40L).endsWith(960L, 980L);
    var littleEndian = heard.toByteArray();
    var bytes = Files.readAllBytes(clip.file());
    for (var i = 0; i < bytes.length; i += 2) {
      var high = bytes[i];
      bytes[i] = bytes[i + 1];
      bytes[i + 1] = high;
    }
    assertThat(littleEndian).isEqualTo(bytes);
  }

  @Test
  void whoBeginsToListenInTheMiddleHearsTheRest() throws Exception {
    var heard = new ByteArrayOutputStream();
    try (var connection = connect()) {
      send(connection, now(clip(Duration.ofSeconds(10)), false));
      time.advance(Duration.ofSeconds(3));
      try (var ear = room.hear(7, heard::writeBytes)) {
        time.advance(Duration.ofSeconds(2));
        assertThat(ear).isNotNull();
      }
      assertThat(heard.size()).isCloseTo(2 * 32_000, org.assertj.core.api.Assertions.within(640));
      time.advance(Duration.ofSeconds(10));
    }
    assertThat(((Ended) reports.get(1)).why()).isEqualTo(Why.COMPLETE);
    assertThat(heard.size()).isCloseTo(2 * 32_000, org.assertj.core.api.Assertions.within(640));
  }

  @Test
  void theLastFifthOfASecondFadesOut() throws Exception {
    var heard = new ByteArrayOutputStream();
    var loud = new byte[32_000];
    Arrays.fill(loud, (byte) 0x40);
    var file = Files.write(folder.resolve("loud.raw"), loud);
    var clip =
        new Clip(file, SimulatedAdapter.MEDIA_TYPE, Clips.sha256(loud), Duration.ofSeconds(1));
    try (var connection = connect();
        var ear = room.hear(7, heard::writeBytes)) {
      send(connection, now(clip, true));
      time.advance(Duration.ofSeconds(2));
      assertThat(ear).isNotNull();
    }
    var pcm = heard.toByteArray();
    assertThat(sample(pcm, 12_799)).isEqualTo(0x4040);
    assertThat(sample(pcm, 14_400)).isBetween(0x1F00, 0x2100);
    assertThat(sample(pcm, 15_999)).isLessThan(16);
    assertThat(((Ended) reports.get(1)).hash()).isNotEqualTo(clip.sha256());
  }

  private static int sample(byte[] littleEndian, int index) {
    return (littleEndian[2 * index + 1] << 8) | (littleEndian[2 * index] & 0xFF);
  }

  @Test
  void thePanelShowsWhatItWasSentUntilUnplugged() {
    try (var connection = connect()) {
      send(connection, new Command.ShowText("t", "Họp tổ dân phố", false));
      assertThat(room.picture(7)).contains(panels.render("Họp tổ dân phố"));
      unplug();
      assertThat(room.picture(7)).isEmpty();
      assertThat(room.plugged(7)).isFalse();
    }
    var ended = (Ended) reports.get(1);
    assertThat(ended.why()).isEqualTo(Why.FAILED);
    assertThat(panels.find(String.valueOf(ended.hash()))).contains(panels.render("Họp tổ dân phố"));
  }

  @Test
  void aMonthOfFourDevicesIsSimulatedInSeconds() {
    var clip = clip(Duration.ofMinutes(5));
    for (var day = 0; day < 30; day++) {
      for (var device = 1; device <= 4; device++) {
        try (var connection = adapter.open(
            new DeviceAddress(device, URI.create("sim:" + device), Map.of()), reports::add)) {
          send(connection, now(clip, false));
          time.advance(Duration.ofMinutes(5));
        }
      }
    }
    assertThat(reports).hasSize(2 * 30 * 4);
    assertThat(reports)
        .filteredOn(Ended.class::isInstance)
        .allMatch(r -> clip.sha256().equals(((Ended) r).hash()));
  }
}
