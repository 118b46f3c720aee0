package org.wardcast.playlists.speech.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.speech.Voice;

/** Every engine there is, asked by the names of its voices. */
@Component
public final class Engines {
  /** A service that does not answer costs a second; a page that shows the voices should not wait. */
  private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

  private final List<SpeechEngine> engines;
  private final Clock clock;
  private List<Voice> known = List.of();
  private Instant asked = Instant.EPOCH;

  Engines(List<SpeechEngine> engines, Clock clock) {
    this.engines = List.copyOf(engines);
    this.clock = clock;
  }

  public synchronized List<Voice> voices() {
    if (known.isEmpty() || clock.instant().isAfter(asked.plus(KNOWN_FOR))) {
      known = engines.stream().flatMap(engine -> engine.voices().stream()).toList();
      asked = clock.instant();
    }
    return known;
  }

  /** @throws Refusal if there is no such voice, or its engine failed */
  public void speak(String words, String voice, int speed, Path into)
      throws IOException, InterruptedException {
    int colon = voice.indexOf(':');
    var name = colon < 0 ? voice : voice.substring(0, colon);
    var engine = engines.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal("voice", "playlists.speech.voice.unknown"));
    engine.speak(words, voice.substring(colon + 1), speed, into);
  }
}
