package org.wardcast.scheduler.airlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;

class LineTextTest {
  private static final Map<String, String> RENAMED =
      Map.of("deviceId", "device", "unitId", "unit", "bulletinId", "bulletin");
  private static final Set<String> OUTSIDE = Set.of("lineHash", "chain");
  private static final int[] CHARACTERS = {
    0, 1, 8, 9, 10, 12, 13, 0x1f, ' ', '"', '\\', '/', 'a', 0x7f, 0x80, 0xe9, 0x7ff, 0x800, 0x1ec7,
    0x2028, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x1f600, 0x10ffff
  };

  private final Random random = new Random(8785);

  @Test
  void theTextIsWhatTheGeneralWriterMakesOfTheRecordsOwnMembers() throws Exception {
    for (int i = 0; i < 2000; i++) {
      var line = line();
      var members = new HashMap<String, @Nullable Object>();
      for (var component : AirLine.class.getRecordComponents()) {
        if (!OUTSIDE.contains(component.getName())) {
          var value = component.getAccessor().invoke(line);
          members.put(
              RENAMED.getOrDefault(component.getName(), component.getName()),
              value instanceof Instant moment
                  ? (Object) moment.toEpochMilli()
                  : value instanceof Enum<?> word ? word.name() : value);
        }
      }
      assertThat(Hashes.text(line)).isEqualTo(CanonicalJson.of(members));
    }
  }

  @Test
  void halfACharacterIsRefused() {
    for (var half : new String[] {"x\ud83d", "\ude00", "\ud83dx", "\ude00\ud83d"}) {
      var line = new AirLine(
          1,
          half,
          "",
          1,
          Kind.NOTE,
          null,
          0,
          0,
          "",
          0,
          "",
          0,
          0,
          "",
          "",
          "",
          false,
          null,
          null,
          null,
          0,
          null,
          null,
          null,
          null,
          0,
          EndState.COMPLETE,
          "",
          Evidence.NONE,
          false,
          "",
          Instant.EPOCH,
          "",
          "");
      assertThatThrownBy(() -> Hashes.text(line)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private AirLine line() {
    return new AirLine(
        number(),
        text(),
        text(),
        random.nextInt(),
        any(Kind.values()),
        maybe(),
        random.nextInt(),
        number(),
        text(),
        number(),
        text(),
        number(),
        random.nextInt(),
        text(),
        text(),
        text(),
        random.nextBoolean(),
        maybe(),
        maybe(),
        moment(),
        number(),
        moment(),
        moment(),
        moment(),
        moment(),
        number(),
        any(EndState.values()),
        text(),
        any(Evidence.values()),
        random.nextBoolean(),
        text(),
        Instant.ofEpochMilli(number()),
        "",
        "");
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private long number() {
    return random.nextLong() >> (10 + random.nextInt(50));
  }

  private @Nullable Instant moment() {
    return random.nextBoolean() ? null : Instant.ofEpochMilli(number());
  }

  private @Nullable String maybe() {
    return random.nextBoolean() ? null : text();
  }

  private String text() {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }
}
