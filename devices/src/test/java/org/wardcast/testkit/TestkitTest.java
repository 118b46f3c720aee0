package org.wardcast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestkitTest {
  @Test
  void alarmsRingInOrderAndAtTheirOwnMoment() {
    var time = VirtualTime.at("2026-11-20T10:00:00Z");
    var heard = new ArrayList<String>();
    time.executor().schedule(() -> heard.add("second " + time.now()), 2, TimeUnit.SECONDS);
    time.executor()
        .schedule(
            () -> {
              heard.add("first " + time.now());
              time.executor()
                  .schedule(() -> heard.add("within " + time.now()), 500, TimeUnit.MILLISECONDS);
            },
            1,
            TimeUnit.SECONDS);
    time.advance(Duration.ofSeconds(10));
    assertThat(heard)
        .containsExactly(
            "first 2026-11-20T10:00:01Z",
            "within 2026-11-20T10:00:01.500Z",
            "second 2026-11-20T10:00:02Z");
    assertThat(time.now()).hasToString("2026-11-20T10:00:10Z");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void bothDatabasesAnswer(Database db) {
    assertThat(db.write().sql("select 1").query(Integer.class).single()).isEqualTo(1);
  }
}
