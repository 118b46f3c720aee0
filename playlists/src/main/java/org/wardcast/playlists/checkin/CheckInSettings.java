package org.wardcast.playlists.checkin;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What check-in allows and aims at.
 *
 * @param loudness of the house file, LUFS
 * @param ceiling of the house file's true peak, dBTP
 * @param silence a sample below this (dB under full scale) is silence
 * @param atOnce check-ins at work at the same time
 * @param patience for one run of ffmpeg
 */
@Component
public record CheckInSettings(
    long maxBytes,
    Duration maxLength,
    double loudness,
    double ceiling,
    double silence,
    int atOnce,
    Duration patience) {

  @Autowired
  public CheckInSettings(
      @Value("${wardcast.checkin.max-bytes:500MB}") String maxBytes,
      @Value("${wardcast.checkin.max-length:60m}") String maxLength,
      @Value("${wardcast.checkin.loudness:-16}") double loudness,
      @Value("${wardcast.checkin.ceiling:-1.5}") double ceiling,
      @Value("${wardcast.checkin.silence:-50}") double silence,
      @Value("${wardcast.checkin.at-once:2}") int atOnce,
      @Value("${wardcast.checkin.patience:10m}") String patience) {
    this(
        DataSize.parse(maxBytes).toBytes(),
        DurationFormatterUtils.detectAndParse(maxLength),
        loudness,
        ceiling,
        silence,
        atOnce,
        DurationFormatterUtils.detectAndParse(patience));
  }

  public static CheckInSettings standard() {
    return new CheckInSettings("500MB", "60m", -16, -1.5, -50, 2, "10m");
  }
}
