package org.wardcast.devices.adapter.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.devices.Command;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.adapter.Clips;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.testkit.VirtualTime;

/** The machine stands still while time goes on: nanoseconds jump, and the alarm rings late. */
class RtpStallTest {
  @TempDir
  Path folder;

  private final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");
  private final List<PlaybackReport> reports = new ArrayList<>();
  private long stalled;
  private final TestWire wire = new TestWire(this::nanos);
  private final RtpAdapter adapter =
      new RtpAdapter(time.clock(), this::nanos, time.executor(), new Random(1), wire);

  private long nanos() {
    return time.nanos().getAsLong() + stalled;
  }

  private Ended playWithAStallOf(Duration stall) {
    var clip = Clips.of(folder, "audio/PCMA;rate=8000", Duration.ofSeconds(5));
    var address = new DeviceAddress(1, URI.create("udp://127.0.0.1:5004"), Map.of());
    adapter
        .open(address, reports::add)
        .send(
            new Command.PlayClip(
                "a", clip, Duration.ZERO, clip.length(), false, nanos() + 1_000_000_000L),
            Duration.ofSeconds(1));
    time.advance(Duration.ofMillis(3010));
    stalled = stall.toNanos();
    time.advance(Duration.ofSeconds(10));
    return (Ended) reports.get(1);
  }

  @Test
  void aShortStallIsCaughtUp() {
    var ended = playWithAStallOf(Duration.ofMillis(200));
    assertThat(wire.to(5004)).hasSize(250);
    assertThat(ended.played()).isEqualTo(Duration.ofSeconds(5));
    assertThat(wire.packets(5004)).filteredOn(RtpCodec.Packet::marker).hasSize(1);
  }

  @Test
  void aLongStallLeavesAGapAndEverythingAfterItIsInTime() {
    var ended = playWithAStallOf(Duration.ofSeconds(2));
    var sent = wire.to(5004);
    var first = sent.get(0).packet();
    assertThat(ended.played())
        .isBetween(Duration.ofMillis(3200), Duration.ofMillis(3300))
        .isEqualTo(Duration.ofMillis(20).multipliedBy(sent.size()));
    assertThat(ended.hash()).isEqualTo(Clips.sha256(wire.sound(5004)));
    var after = sent.stream().filter(s -> s.packet().marker()).skip(1).toList();
    assertThat(after).as("marked once more, after the silence").hasSize(1);
    int at = sent.indexOf(after.get(0));
    assertThat(after.get(0).packet().sequence()).isEqualTo((first.sequence() + at) & 0xFFFF);
    var last = sent.get(sent.size() - 1);
    assertThat((last.packet().timestamp() - first.timestamp()) & 0xFFFFFFFFL).isEqualTo(249 * 160);
    assertThat(last.at() - sent.get(0).at()).isEqualTo(249 * 20_000_000L);
  }
}
