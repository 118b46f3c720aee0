package org.wardcast.devices.adapter.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.devices.adapter.Clips;
import org.wardcast.devices.adapter.DeviceAddress;

/** Through real sockets and in real time. */
class RtpSimulatorTest {
  @TempDir
  Path folder;

  private final ScheduledExecutorService wake = Executors.newSingleThreadScheduledExecutor();
  private final List<PlaybackReport> reports = new CopyOnWriteArrayList<>();
  private final RtpAdapter adapter = new RtpAdapter(Clock.systemUTC(), System::nanoTime, wake);

  @AfterEach
  void end() {
    adapter.close();
    wake.shutdownNow();
  }

  private Delivery play(String uri) {
    var clip = Clips.of(folder, "audio/PCMA;rate=8000", Duration.ofMillis(1500));
    return adapter
        .open(new DeviceAddress(3, URI.create(uri), Map.of()), reports::add)
        .send(
            new Command.PlayClip(
                "a", clip, Duration.ZERO, clip.length(), false, System.nanoTime() + 50_000_000),
            Duration.ofSeconds(1));
  }

  private Ended ended() {
    await("the end").until(() -> reports.stream().anyMatch(Ended.class::isInstance));
    return (Ended) reports.get(reports.size() - 1);
  }

  @Test
  void theSimulatorHearsEveryByteInOrder() throws IOException {
    try (var ear = new RtpSimulator().start(0)) {
      assertThat(play("udp://127.0.0.1:" + ear.port())).isEqualTo(new Delivery.Done());
      assertThat(ended().why()).isEqualTo(Why.COMPLETE);
      await("the last packet").until(() -> ear.received() == 12_000);
      assertThat(ear.packets()).isEqualTo(75);
      assertThat(ear.gaps()).isZero();
      assertThat(ear.streams()).isEqualTo(1);
    }
  }

  @Test
  void aReceiverThatIsNotThereCannotBeNoticed() {
    assertThat(play("udp://127.0.0.1:9")).isEqualTo(new Delivery.Done());
    assertThat(ended().why()).isEqualTo(Why.COMPLETE);
  }

  @Test
  void whatTheSystemRefusesToSendIsAFailureInItsOwnWords() {
    // Nobody may broadcast without asking for it, so this is refused on every machine.
    assertThat(play("udp://255.255.255.255:5004")).isEqualTo(new Delivery.Done());
    assertThat(ended().why()).isEqualTo(Why.FAILED);
    assertThat(ended().detail()).isNotBlank();
  }

  @Test
  void aNameNobodyKnowsIsLineDown() {
    assertThat(play("udp://no-such-host.invalid:5004")).isInstanceOf(Delivery.LineDown.class);
  }
}
