package org.wardcast.playlists.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.wardcast.playlists.MediaRig;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.Upload.Phase;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

/** Every kind of file an operator may bring, through the whole chain. */
class CheckInTest {
  @TempDir
  Path folder;

  MediaRig rig;

  @BeforeEach
  void open() {
    rig = MediaRig.on(folder.resolve("data"), Databases.sqlite().migrate("playlists"));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private Sound accepted(Path file) throws Exception {
    var sound = rig.sound(rig.send(file));
    assertThat(sound.trimStart()).isGreaterThanOrEqualTo(Duration.ZERO).isLessThan(sound.trimEnd());
    assertThat(sound.trimEnd()).isLessThanOrEqualTo(sound.length());
    assertThat(rig.files("uploads")).isEmpty();
    return sound;
  }

  private void refused(Path file, String code, Object... arguments) throws Exception {
    var upload = rig.send(file);
    assertThat(upload.phase()).isEqualTo(Phase.REFUSED);
    assertThat(MediaRig.refusal(upload).code()).isEqualTo(code);
    assertThat(MediaRig.refusal(upload).getArguments()).containsExactly(arguments);
    assertThat(rig.files("uploads")).isEmpty();
    assertThat(rig.files("sounds")).isEmpty();
  }

  private Path house(Sound sound) {
    return rig.get(Sounds.class).house(sound.sha256());
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
          5k-vaccine.mp3,       MP3,        39.04, Thông điệp 5K + vắc xin
          binh-on-gia.m4a,      M4A (AAC),  36.53, Bình ổn giá
          s1-stereo-tagged.mp3, MP3,        15.00, Test Title
          s1-stereo.ogg,        Ogg Vorbis, 15.00, ''
          s2.flac,              FLAC,        3.84, ''
          """)
  void soundFilesAreAcceptedAndLevelled(String name, String format, double seconds, String title)
      throws Exception {
    var sound = accepted(SampleFiles.resource(name));
    assertThat(sound.format()).isEqualTo(format);
    assertThat(sound.length().toMillis() / 1000.0).isCloseTo(seconds, within(0.06));
    assertThat(sound.tagTitle()).isEqualTo(title);
    assertThat(sound.note()).isEmpty();
    assertThat(sound.loudnessFromPeak()).isFalse();

    var came = SampleFiles.measure(SampleFiles.resource(name));
    assertThat(sound.loudness()).isCloseTo(came.integrated(), within(0.15));
    assertThat(sound.truePeak()).isCloseTo(came.truePeak(), within(0.15));

    var levelled = SampleFiles.measure(house(sound));
    assertThat(levelled.truePeak()).isLessThanOrEqualTo(-1.5 + 0.2);
    if (levelled.truePeak() < -2) {
      assertThat(levelled.integrated()).isCloseTo(-16, within(0.5));
    } else {
      assertThat(levelled.integrated()).as("held back by the limiter").isBetween(-18.5, -15.5);
    }
    assertThat(Files.mismatch(
            rig.get(Sounds.class).original(sound.sha256()), SampleFiles.resource(name)))
        .isEqualTo(-1);
  }

  @Test
  void theHouseFormatIsFlacOf48KilohertzMono16Bit() throws Exception {
    var facts = SampleFiles.run(java.util.List.of(
        SampleFiles.programs().ffprobe(),
        "-v",
        "error",
        "-show_entries",
        "stream=codec_name,sample_rate,channels,bits_per_raw_sample",
        "-of",
        "csv=p=0",
        house(accepted(SampleFiles.resource("s1-stereo.ogg"))).toString()));
    assertThat(facts.strip()).isEqualTo("flac,48000,1,16");
  }

  @Test
  void aThingShorterThanALoudnessBlockIsLevelledByItsPeak() throws Exception {
    var sound = accepted(SampleFiles.resource("ex2.wav"));
    assertThat(sound.loudnessFromPeak()).isTrue();
    assertThat(sound.loudness()).isCloseTo(-5.4, within(0.2));
    assertThat(SampleFiles.measure(house(sound)).truePeak()).isBetween(-2.5, -1.3);
  }

  @Test
  void silenceIsLookedForBeforeLength() throws Exception {
    refused(SampleFiles.resource("silence.wav"), "playlists.checkin.silent");
  }

  @Test
  void aLongSilentFileIsSilent() throws Exception {
    var file = SampleFiles.make(
        folder.resolve("quiet.mp3"), "-f", "lavfi", "-i", "anullsrc=r=44100:cl=stereo:d=20");
    refused(file, "playlists.checkin.silent");
  }

  @Test
  void aHeaderThatPromisesMoreThanCanBeDecodedIsToldWithBothFigures() throws Exception {
    refused(SampleFiles.resource("malformed.mp3"), "playlists.checkin.cut-off", "45:37", "0:02");
  }

  @Test
  void aCopyProtectedFileIsRefused() throws Exception {
    refused(SampleFiles.resource("invalid.wma"), "playlists.checkin.protected");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
          tone.opus, Ogg Opus,   -c:a libopus
          tone.wma,  WMA,        -c:a wmav2
          tone.aac,  AAC,        -c:a aac
          tone.wav,  WAV,        -c:a pcm_f32le
          tone.mp3,  MP3,        -c:a libmp3lame -write_xing 0
          """)
  void otherFormatsComeInWithTheirTrimPoints(String name, String format, String arguments)
      throws Exception {
    var sound = accepted(SampleFiles.toneInSilence(folder.resolve(name), arguments.split(" ")));
    assertThat(sound.format()).isEqualTo(format);
    assertThat(sound.note()).isEmpty();
    assertThat(sound.trimStart().toMillis()).isCloseTo(1000, within(60L));
    assertThat(sound.trimEnd().toMillis()).isCloseTo(4000, within(60L));
    assertThat(sound.length().toMillis()).isCloseTo(6000, within(100L));
  }

  @Test
  void theSoundOfAFilmIsTaken() throws Exception {
    var file = SampleFiles.toneInSilence(
        folder.resolve("film.mp4"),
        "-f",
        "lavfi",
        "-i",
        "testsrc=s=160x120:d=9",
        "-c:v",
        "mpeg4",
        "-c:a",
        "aac");
    var sound = accepted(file);
    assertThat(sound.format()).isEqualTo("Video MP4");
    assertThat(sound.length().toMillis()).isCloseTo(6000, within(100L));
  }

  @Test
  void aFilmWithoutSoundIsRefused() throws Exception {
    var file = SampleFiles.make(
        folder.resolve("mute.mp4"), "-f", "lavfi", "-i", "testsrc=s=160x120:d=1", "-c:v", "mpeg4");
    refused(file, "playlists.checkin.no-sound");
  }

  @Test
  void aWavNamedMp3IsTakenForWhatItIs() throws Exception {
    var wav = SampleFiles.toneInSilence(folder.resolve("tone.wav"));
    var sound = accepted(Files.move(wav, folder.resolve("tone.mp3")));
    assertThat(sound.format()).isEqualTo("WAV");
    assertThat(sound.note()).isEqualTo("playlists.note.other-format");
  }

  @Test
  void pictureTextAndProgramNamedMp3AreNoSound() throws Exception {
    var png = SampleFiles.make(
        folder.resolve("a.png"), "-f", "lavfi", "-i", "testsrc=s=320x240", "-frames:v", "1");
    refused(Files.move(png, folder.resolve("picture.mp3")), "playlists.checkin.not-sound");
    var text = folder.resolve("text.mp3");
    Files.writeString(text, "Kính thưa bà con, ".repeat(5000), StandardCharsets.UTF_8);
    refused(text, "playlists.checkin.not-sound");
    var program = folder.resolve("program.mp3");
    Files.copy(Path.of(SampleFiles.programs().ffprobe()), program);
    refused(program, "playlists.checkin.not-sound");
    var playlist = folder.resolve("list.mp3");
    Files.writeString(
        playlist,
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n");
    refused(playlist, "playlists.checkin.not-sound");
  }

  @Test
  void aTruncatedFileIsRefusedWithBothFigures() throws Exception {
    var bytes = Files.readAllBytes(SampleFiles.speech());
    var file = folder.resolve("half.mp3");
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    var upload = rig.send(file);
    assertThat(MediaRig.refusal(upload).code()).isEqualTo("playlists.checkin.cut-off");
    assertThat(MediaRig.refusal(upload).getArguments()).containsExactly("0:39", "0:20");
  }

  @Test
  void aFileThatLacksItsLastSecondIsTakenWithAWord() throws Exception {
    var bytes = Files.readAllBytes(SampleFiles.speech());
    var file = folder.resolve("almost.mp3");
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 8000));
    assertThat(accepted(file).note()).isEqualTo("playlists.note.shorter");
  }

  @Test
  void brokenBytesInTheMiddleAreTakenWithAWord() throws Exception {
    var bytes = Files.readAllBytes(SampleFiles.speech());
    for (var i = 100_000; i < 103_000; i++) {
      bytes[i] = (byte) (i * 31);
    }
    var file = folder.resolve("scratched.mp3");
    Files.write(file, bytes);
    assertThat(accepted(file).note()).isEqualTo("playlists.note.damaged");
  }

  @Test
  void zerosBehindAGoodNameAreNoSound() throws Exception {
    var file = folder.resolve("zeros.mp3");
    Files.write(file, new byte[200_000]);
    refused(file, "playlists.checkin.not-sound");
  }

  @Test
  void channelsInOppositePhaseDoNotVanish() throws Exception {
    var file = SampleFiles.make(
        folder.resolve("phase.wav"),
        "-f",
        "lavfi",
        "-i",
        "aevalsrc='0.2*sin(2*PI*440*t)|-0.2*sin(2*PI*440*t)':d=3:s=48000");
    assertThat(SampleFiles.measure(house(accepted(file))).integrated()).isCloseTo(-16, within(0.5));
  }

  @Test
  void aFaintRecordingIsRaisedAndItsEndsStillFound() throws Exception {
    var file = SampleFiles.toneInSilence(folder.resolve("faint.wav"), "-af", "volume=-30dB");
    var sound = accepted(file);
    assertThat(sound.loudness()).isLessThan(-45);
    assertThat(SampleFiles.measure(house(sound)).integrated()).isCloseTo(-16, within(0.5));
    assertThat(sound.trimStart().toMillis()).isCloseTo(1000, within(20L));
  }

  @Test
  void peaksShowTheSoundAndTheSilence() throws Exception {
    var sound = accepted(SampleFiles.toneInSilence(folder.resolve("tone.wav")));
    var peaks = rig.get(Sounds.class).peaks(sound.sha256());
    assertThat(peaks).hasSize(120);
    assertThat(peaks[10] & 0xFF).isZero();
    assertThat(peaks[50] & 0xFF).isBetween(40, 80);
    assertThat(peaks[110] & 0xFF).isZero();
  }

  @Test
  void whatIsLongerThanAllowedIsRefusedAlsoIfItsHeaderLies() throws Exception {
    rig.close();
    rig = new MediaRig(
        folder.resolve("data2"),
        Databases.sqlite().migrate("playlists"),
        VirtualTime.at("2026-11-20T01:00:00Z"),
        context -> context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource(
                "test", java.util.Map.of("wardcast.checkin.max-length", "2m"))));
    var sine = "sine=d=%d:r=8000".formatted(Duration.ofMinutes(3).toSeconds());
    var long1 = SampleFiles.make(folder.resolve("long.mp3"), "-f", "lavfi", "-i", sine);
    refused(long1, "playlists.checkin.too-long", "2");
    var long2 = SampleFiles.make(
        folder.resolve("headless.mp3"), "-f", "lavfi", "-i", sine, "-write_xing", "0");
    refused(long2, "playlists.checkin.too-long", "2");
  }
}
