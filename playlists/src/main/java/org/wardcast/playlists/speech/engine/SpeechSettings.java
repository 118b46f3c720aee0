package org.wardcast.playlists.speech.engine;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What speaking may take; described in the door's notes.
 *
 * @param atOnce texts at work at the same time
 * @param patience for one text
 * @param maxText characters
 * @param maxBytes of what an engine answers
 */
@Component
public record SpeechSettings(int atOnce, Duration patience, int maxText, long maxBytes) {

  @Autowired
  public SpeechSettings(
      @Value("${wardcast.speech.at-once:2}") int atOnce,
      @Value("${wardcast.speech.patience:5m}") String patience,
      @Value("${wardcast.speech.max-text:10000}") int maxText,
      @Value("${wardcast.speech.max-bytes:200MB}") String maxBytes) {
    this(
        atOnce,
        DurationFormatterUtils.detectAndParse(patience),
        maxText,
        DataSize.parse(maxBytes).toBytes());
  }

  public static SpeechSettings standard() {
    return new SpeechSettings(2, "5m", 10_000, "200MB");
  }
}
