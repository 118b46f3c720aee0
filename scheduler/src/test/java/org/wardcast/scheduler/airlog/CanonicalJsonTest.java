package org.wardcast.scheduler.airlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  @Test
  void stringsAreEscapedAsInTheExampleOfTheRfc() {
    // RFC 8785, section 3.2.2.
    assertThat(CanonicalJson.of(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/")))
        .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void membersAreSortedAsInTheExampleOfTheRfc() {
    // RFC 8785, section 3.2.3.
    var members = new HashMap<String, @Nullable Object>();
    members.put("\u20ac", "Euro Sign");
    members.put("\r", "Carriage Return");
    members.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    members.put("1", "One");
    members.put("\ud83d\ude00", "Emoji: Grinning Face");
    members.put("\u0080", "Control");
    members.put("\u00f6", "Latin Small Letter O With Diaeresis");
    assertThat(CanonicalJson.of(members))
        .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\","
            + "\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
            + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\","
            + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void numbersTruthAndNothingAreLiterals() {
    var members = new HashMap<String, @Nullable Object>();
    members.put("a", 7);
    members.put("b", 1_789_000_000_000L);
    members.put("c", true);
    members.put("d", null);
    assertThat(CanonicalJson.of(members))
        .isEqualTo("{\"a\":7,\"b\":1789000000000,\"c\":true,\"d\":null}");
  }

  @Test
  void objectsAndListsLieInsideEachOther() {
    assertThat(CanonicalJson.of(
            Map.of("b", List.of(1, Map.of("d", "x", "c", List.of())), "a", Map.of())))
        .isEqualTo("{\"a\":{},\"b\":[1,{\"c\":[],\"d\":\"x\"}]}");
  }

  @Test
  void whatCannotBeExactOrWholeIsRefused() {
    assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", 1L << 53)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", "x\ud83d")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", "\ude00")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
