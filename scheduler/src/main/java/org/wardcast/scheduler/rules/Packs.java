package org.wardcast.scheduler.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.Limit;

/** The example packs, which are files and no code: {@code rules/<name>.rules}. */
final class Packs {
  static final List<String> NAMES = List.of("urban", "rural");

  private Packs() {}

  /** One rule of a pack, not yet of any unit. */
  record Wanted(String name, Set<DeviceKind> kinds, List<Limit> limits) {}

  static List<Wanted> read(String pack) {
    if (!NAMES.contains(pack)) {
      throw new Refusal("pack", "scheduler.rule.pack.unknown", pack);
    }
    try (var file = Packs.class.getResourceAsStream("/rules/" + pack + ".rules")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      var plain = text.lines().filter(l -> !l.startsWith("#")).collect(Collectors.joining("\n"));
      return Arrays.stream(plain.strip().split("\n\\s*\n")).map(Packs::wanted).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Wanted wanted(String block) {
    var lines = block.lines().map(String::strip).toList();
    Set<DeviceKind> kinds = lines.get(1).equals("all")
        ? Set.of()
        : Arrays.stream(lines.get(1).split(",", -1))
            .map(DeviceKind::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Wanted(
        lines.get(0), kinds, lines.stream().skip(2).map(LimitText::limit).toList());
  }
}
