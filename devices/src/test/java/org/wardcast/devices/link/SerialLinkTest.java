package org.wardcast.devices.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SerialLinkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir
  Path folder;

  private final RealLinks links = new RealLinks(System::nanoTime);

  @Test
  void everyByteGetsThroughBothWays() throws Exception {
    try (var cable = PtyPair.in(folder);
        var near = links.open(cable.near("?baud=115200&mode=8N1"), PATIENCE);
        var far = links.open(cable.far("?baud=115200&mode=8N1"), PATIENCE)) {
      var every = new byte[256];
      for (var i = 0; i < every.length; i++) {
        every[i] = (byte) i;
      }
      near.write(every);
      assertThat(read(far, 256)).isEqualTo(every);
      far.write(every);
      assertThat(read(near, 256)).isEqualTo(every);
    }
  }

  @Test
  void sevenBitsAreSpokenToo() throws Exception {
    try (var cable = PtyPair.in(folder);
        var near = links.open(cable.near("?baud=9600&mode=7E1"), PATIENCE);
        var far = links.open(cable.far("?baud=9600&mode=7E1"), PATIENCE)) {
      near.write(new byte[] {0x01, 0x5A, 0x30, 0x30, 0x04});
      assertThat(read(far, 5)).containsExactly(0x01, 0x5A, 0x30, 0x30, 0x04);
    }
  }

  @Test
  void nothingComesWithinPatience() throws Exception {
    try (var cable = PtyPair.in(folder);
        var near = links.open(cable.near(""), PATIENCE)) {
      var before = System.nanoTime();
      assertThat(near.read(10, Duration.ofMillis(300))).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isBetween(Duration.ofMillis(290), Duration.ofSeconds(2));
    }
  }

  @Test
  void whenTheFarEndDiesTheLineIsDownAndOpensAgainLater() throws Exception {
    Link near;
    try (var cable = PtyPair.in(folder)) {
      near = links.open(cable.near(""), PATIENCE);
      near.write(new byte[] {1});
      cable.pull();
      assertThatThrownBy(() -> near.read(1, PATIENCE))
          .isInstanceOf(Link.Down.class)
          .hasMessageContaining(folder.toString());
      assertThatThrownBy(() -> near.write(new byte[] {2})).isInstanceOf(Link.Down.class);
    }
    try (var cable = PtyPair.in(folder);
        var again = links.open(cable.near(""), PATIENCE);
        var far = links.open(cable.far(""), PATIENCE)) {
      again.write(new byte[] {3});
      assertThat(read(far, 1)).containsExactly(3);
    }
  }

  @Test
  void aWriteIntoADeadLineIsDown() throws Exception {
    try (var cable = PtyPair.in(folder);
        var near = links.open(cable.near(""), PATIENCE)) {
      cable.pull();
      assertThatThrownBy(() -> near.write(new byte[4096])).isInstanceOf(Link.Down.class);
    }
  }

  @Test
  void aPathThatIsNotThereIsDownUntilItAppears() throws Exception {
    var address = URI.create("serial:" + folder.resolve("near"));
    assertThatThrownBy(() -> links.open(address, PATIENCE))
        .isInstanceOf(Link.Down.class)
        .hasMessageContaining(folder.resolve("near").toString());
    try (var cable = PtyPair.in(folder);
        var near = links.open(address, PATIENCE)) {
      near.write(new byte[] {1});
      assertThat(cable).isNotNull();
    }
  }

  @Test
  void aClosedPortOpensAgainAtOnce() throws Exception {
    try (var cable = PtyPair.in(folder)) {
      for (var i = 0; i < 5; i++) {
        try (var near = links.open(cable.near(""), PATIENCE)) {
          near.write(new byte[] {1});
        }
      }
    }
  }

  private static byte[] read(Link link, int count) throws Link.Down {
    var all = new ByteArrayOutputStream();
    while (all.size() < count) {
      var some = link.read(count - all.size(), PATIENCE);
      assertThat(some).as("more than %d bytes", all.size()).isNotEmpty();
      all.writeBytes(some);
    }
    return all.toByteArray();
  }
}
