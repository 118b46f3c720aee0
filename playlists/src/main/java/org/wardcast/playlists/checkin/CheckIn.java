package org.wardcast.playlists.checkin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Upload.Phase;
import org.wardcast.playlists.tag.TagReader;

/** The chain from a received file to a sound: each step asks one thing and may say a clear no. */
@Component
public final class CheckIn {
  public static final String ORIGINAL = "original";
  public static final String HOUSE = "house.flac";
  public static final String PEAKS = "peaks";

  /** Encoders round lengths up to their frames; that much less is not a loss. */
  private static final double ROUNDING = 0.5;

  private static final double STILL_WHOLE = 0.95;

  private final Prober prober;
  private final TagReader tags;
  private final Meter meter;
  private final Leveller leveller;
  private final CheckInSettings settings;
  private final Clock clock;

  CheckIn(
      Prober prober,
      TagReader tags,
      Meter meter,
      Leveller leveller,
      CheckInSettings settings,
      Clock clock) {
    this.prober = prober;
    this.tags = tags;
    this.meter = meter;
    this.leveller = leveller;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param folder holds the file as {@link #ORIGINAL}; the house file and the peaks are put beside
   *     it. What is left there after a refusal is the caller's to remove.
   */
  public Sound run(Path folder, String fileName, String sha256, Progress progress)
      throws IOException, InterruptedException {
    var file = folder.resolve(ORIGINAL);
    progress.at(Phase.PROBING, 0);
    var probed = prober.probe(file);
    var tagged = tags.read(file, probed.format().tags(), probed.title(), probed.artist());

    progress.at(Phase.MEASURING, 0);
    var measured =
        meter.measure(file, probed.channels(), share(progress, Phase.MEASURING, probed.promised()));
    refuse(probed, measured);

    progress.at(Phase.LEVELLING, 0);
    var levelling = Levelling.of(measured, settings);
    var waveform = leveller.level(
        file,
        levelling,
        folder.resolve(HOUSE),
        share(progress, Phase.LEVELLING, measured.seconds()));
    if (waveform.silent()) {
      throw new Refusal("file", "playlists.checkin.silent");
    }

    progress.at(Phase.DRAWING, 0);
    Files.write(folder.resolve(PEAKS), waveform.peaks());
    return new Sound(
        sha256,
        fileName,
        Files.size(file),
        probed.format().label(),
        waveform.length(),
        waveform.trimStart(),
        waveform.trimEnd(),
        measured.fromPeak() ? measured.came().truePeak() : measured.came().integrated(),
        measured.came().truePeak(),
        measured.fromPeak(),
        tagged.title(),
        tagged.artist(),
        note(fileName, probed, measured),
        clock.instant());
  }

  /** Silence is looked for before length: half a second of nothing is silent, not short. */
  private void refuse(Probed probed, Measured measured) {
    if (measured.silent(settings.silence())) {
      throw new Refusal("file", "playlists.checkin.silent");
    }
    if (measured.seconds() > settings.maxLength().toMillis() / 1000.0) {
      throw new Refusal("file", "playlists.checkin.too-long", minutes(settings.maxLength()));
    }
    if (missing(probed, measured) && measured.seconds() < STILL_WHOLE * probed.promised()) {
      throw new Refusal(
          "file",
          "playlists.checkin.cut-off",
          clockLike(probed.promised()),
          clockLike(measured.seconds()));
    }
  }

  private static boolean missing(Probed probed, Measured measured) {
    return measured.seconds() < probed.promised() - ROUNDING;
  }

  private static String note(String fileName, Probed probed, Measured measured) {
    if (missing(probed, measured)) {
      return "playlists.note.shorter";
    }
    if (measured.lostPackets() > 0) {
      return "playlists.note.damaged";
    }
    return probed.format().disguisedAs(fileName) ? "playlists.note.other-format" : "";
  }

  private static DoubleConsumer share(Progress progress, Phase phase, double whole) {
    return seconds ->
        progress.at(phase, whole <= 0 ? 0 : (int) Math.min(100, 100 * seconds / whole));
  }

  private static String minutes(Duration length) {
    return Long.toString(length.toMinutes());
  }

  private static String clockLike(double seconds) {
    var whole = Math.round(seconds);
    return "%d:%02d".formatted(whole / 60, whole % 60);
  }
}
