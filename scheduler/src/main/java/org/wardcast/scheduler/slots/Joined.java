package org.wardcast.scheduler.slots;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small sets in one column, with commas between them. */
public final class Joined {
  private Joined() {}

  public static String of(Collection<?> parts) {
    return parts.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
  }

  public static <T> Set<T> parts(String text, Function<String, T> part) {
    return Stream.of(text)
        .filter(t -> !t.isEmpty())
        .flatMap(t -> Arrays.stream(t.split(",")))
        .map(part)
        .collect(Collectors.toUnmodifiableSet());
  }
}
