package org.wardcast.devices.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.Clip;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.testkit.VirtualTime;

class LaneTest {
  private static final Delivery DONE = new Delivery.Done();
  private static final Delivery DOWN = new Delivery.LineDown("unplugged");

  private final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");
  private final Lanes lanes = new Lanes(time.executor(), time.executor(), time.nanos());
  private final List<String> tries = new ArrayList<>();

  /** Answers as the test says, and writes down each try with its moment. */
  private CompletableFuture<Delivery> send(
      long device, Command command, int patienceSeconds, Function<Duration, Delivery> answer) {
    var patience = Duration.ofSeconds(patienceSeconds);
    return lanes.send("bus", new Try(device, command, answer), patience);
  }

  private final class Try implements Exchange {
    private final long device;
    private final Command command;
    private final Function<Duration, Delivery> answer;

    Try(long device, Command command, Function<Duration, Delivery> answer) {
      this.device = device;
      this.command = command;
      this.answer = answer;
    }

    @Override
    public long deviceId() {
      return device;
    }

    @Override
    public Command command() {
      return command;
    }

    @Override
    public Delivery attempt(Duration patience) {
      tries.add(device + "@" + millis());
      return answer.apply(patience);
    }

    @Override
    public Runnable abandon() {
      return () -> tries.add("abandoned " + device);
    }
  }

  private long millis() {
    return time.nanos().getAsLong() / 1_000_000;
  }

  private static @Nullable Delivery result(CompletableFuture<Delivery> future) {
    return future.getNow(null);
  }

  @Test
  void commandsOfOneLineGoInOrder() {
    var first = send(1, new Command.Probe(), 5, p -> DONE);
    var second = send(2, new Command.Probe(), 5, p -> DONE);
    assertThat(lanes.queued()).isEqualTo(2);
    time.settle();
    assertThat(tries).containsExactly("1@0", "2@0");
    assertThat(result(first)).isEqualTo(DONE);
    assertThat(result(second)).isEqualTo(DONE);
    assertThat(lanes.queued()).isZero();
  }

  @Test
  void aDeadLineIsTriedAgainEverMoreSlowlyUntilPatienceIsOver() {
    var sent = send(1, new Command.Probe(), 20, p -> DOWN);
    time.advance(Duration.ofSeconds(30));
    assertThat(tries)
        .containsExactly(
            "1@0", "1@100", "1@300", "1@700", "1@1500", "1@3100", "1@6300", "1@11300", "1@16300");
    assertThat(result(sent)).isEqualTo(DOWN);
  }

  @Test
  void aLineThatComesBackIsFoundAgain() {
    var sent = send(1, new Command.Probe(), 20, p -> millis() < 1000 ? DOWN : DONE);
    time.advance(Duration.ofSeconds(2));
    assertThat(result(sent)).isEqualTo(DONE);
    assertThat(tries).hasSize(5);
  }

  @Test
  void silenceIsAskedOnceMoreAndRefusalNever() {
    var silent = send(1, new Command.Probe(), 20, p -> new Delivery.Silent(Duration.ofSeconds(1)));
    var refused = send(2, new Command.Probe(), 20, p -> new Delivery.Refused("busy"));
    time.advance(Duration.ofSeconds(1));
    assertThat(tries).containsExactly("1@0", "1@0", "2@0");
    assertThat(result(silent)).isInstanceOf(Delivery.Silent.class);
    assertThat(result(refused)).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void silenceThatTookAllThePatienceIsNotAskedAgain() {
    var silent = send(1, new Command.Probe(), 5, p -> {
      time.advance(p);
      return new Delivery.Silent(p);
    });
    time.advance(Duration.ofSeconds(20));
    assertThat(tries).containsExactly("1@0");
    assertThat(result(silent)).isEqualTo(new Delivery.Silent(Duration.ofSeconds(5)));
  }

  @Test
  void soundThatIsPastIsNotTriedAgain() {
    var sent = send(1, play("a", 2), 60, p -> DOWN);
    time.advance(Duration.ofSeconds(100));
    assertThat(result(sent)).isEqualTo(DOWN);
    assertThat(tries).containsExactly("1@0", "1@100", "1@300", "1@700", "1@1500");
  }

  @Test
  void whoWaitsTooLongBehindADeadLineLeavesAndTheRestMovesUp() {
    var first = send(1, new Command.Probe(), 4, p -> DOWN);
    var second = send(2, new Command.Probe(), 2, p -> DONE);
    var third = send(3, new Command.Probe(), 10, p -> DONE);
    time.advance(Duration.ofSeconds(5));
    assertThat(result(second)).isInstanceOf(Delivery.LineDown.class);
    assertThat(result(first)).isEqualTo(DOWN);
    assertThat(result(third)).isEqualTo(DONE);
    assertThat(tries).doesNotContain("2@2000").contains("3@3100");
  }

  @Test
  void aStopTakesBackWhatHasNotBegun() {
    var blocked = send(9, new Command.Probe(), 2, p -> DOWN);
    var mine = send(1, play("a", 60), 60, p -> DONE);
    var other = send(1, play("b", 60), 60, p -> DONE);
    var neighbour = send(2, play("a", 60), 60, p -> DONE);
    var stop = send(1, new Command.Stop("a"), 60, p -> DONE);
    assertThat(result(mine)).isInstanceOf(Delivery.Refused.class);
    time.advance(Duration.ofSeconds(60));
    assertThat(List.of(other, neighbour, stop)).allMatch(f -> DONE.equals(result(f)));
    assertThat(result(blocked)).isEqualTo(DOWN);
  }

  @Test
  void aStopAlsoTakesBackWhatWaitsForItsNextTry() {
    var mine = send(1, play("a", 60), 60, p -> DOWN);
    time.advance(Duration.ofSeconds(2));
    var stop = send(1, new Command.Stop(null), 60, p -> DONE);
    time.settle();
    assertThat(result(mine)).isInstanceOf(Delivery.Refused.class);
    assertThat(result(stop)).isEqualTo(DONE);
  }

  @Test
  void anAdapterThatThrowsIsARefusalAndTheLaneGoesOn() {
    var first = send(1, new Command.Probe(), 5, p -> {
      throw new IllegalStateException("thrown on purpose by this test");
    });
    var second = send(2, new Command.Probe(), 5, p -> DONE);
    time.settle();
    assertThat(result(first)).isInstanceOf(Delivery.Refused.class);
    assertThat(result(second)).isEqualTo(DONE);
  }

  private static Command.PlayClip play(String airing, int seconds) {
    var length = Duration.ofSeconds(seconds);
    var clip = new Clip(Path.of("a.raw"), "audio/L16;rate=16000", "00", length);
    return new Command.PlayClip(airing, clip, Duration.ZERO, length, false, 0);
  }
}
