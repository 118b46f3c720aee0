package org.wardcast.playlists.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.MediaRig;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.Upload.Phase;
import org.wardcast.playlists.checkin.SampleFiles;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

class UploadDeskTest {
  @TempDir
  Path folder;

  byte[] speech = {};

  @BeforeEach
  void read() throws IOException {
    speech = Files.readAllBytes(SampleFiles.speech());
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(
      String code, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private MediaRig rig() {
    return MediaRig.on(folder, Databases.sqlite().migrate("playlists"));
  }

  private InputStream piece(int from, int to) {
    return new ByteArrayInputStream(speech, from, to - from);
  }

  /** Gives that many bytes, and then the cable is pulled. */
  private InputStream breaking(int from, int to) {
    return new InputStream() {
      int at = from;

      @Override
      public int read() throws IOException {
        if (at == to) {
          throw new IOException("Connection reset");
        }
        return speech[at++] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        buffer[offset] = (byte) read();
        return 1;
      }
    };
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void ofAnyNameTheReadableEndIsKeptAndSoon(Database db) throws Exception {
    db.migrate("playlists");
    try (var rig = MediaRig.on(folder, db)) {
      var name = "x".repeat(2_000_000) + "/tin\u0000\n\u202ebản tin.mp3";
      var begun = assertTimeout(
          Duration.ofSeconds(5), () -> rig.uploads().begin(name, speech.length, "lan"));
      assertThat(begun.fileName()).isEqualTo("tin bản tin.mp3");
      rig.uploads().cancel(begun.id());
    }
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatArrivedBeforeTheBreakIsKeptAlsoThroughARestart(Database db) throws Exception {
    db.migrate("playlists");
    String id;
    try (var rig = MediaRig.on(folder, db)) {
      id = rig.uploads().begin("C:\\tin\\5k.mp3", speech.length, "lan").id();
      var broken = rig.uploads().append(id, 0, breaking(0, 70_000));
      assertThat(broken.phase()).isEqualTo(Phase.RECEIVING);
      assertThat(broken.received()).isEqualTo(70_000);
      assertThat(rig.uploads().append(id, 70_000, breaking(70_000, 90_000)).received())
          .isEqualTo(90_000);
    }
    try (var rig = MediaRig.on(folder, db)) {
      var there = rig.uploads().find(id).orElseThrow();
      assertThat(there.received()).isEqualTo(90_000);
      assertThat(there.percent()).isEqualTo(28);
      rig.uploads().append(id, 90_000, piece(90_000, speech.length));
      var done = rig.ended(id);
      assertThat(done.phase()).isEqualTo(Phase.DONE);
      assertThat(done.duplicate()).isFalse();
      assertThat(rig.sound(done).fileName()).isEqualTo("5k.mp3");
      assertThat(
              Files.readAllBytes(rig.get(Sounds.class).original(rig.sound(done).sha256())))
          .isEqualTo(speech);
    }
    try (var rig = MediaRig.on(folder, db)) {
      var done = rig.uploads().find(id).orElseThrow();
      assertThat(done.phase()).isEqualTo(Phase.DONE);
      assertThat(rig.sound(done).tagTitle()).isEqualTo("Thông điệp 5K + vắc xin");
    }
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aRefusalIsStillKnownAfterARestart(Database db) throws Exception {
    db.migrate("playlists");
    String id;
    try (var rig = MediaRig.on(folder, db)) {
      id = rig.send(SampleFiles.resource("malformed.mp3")).id();
    }
    try (var rig = MediaRig.on(folder, db)) {
      var refusal = MediaRig.refusal(rig.uploads().find(id).orElseThrow());
      assertThat(refusal.code()).isEqualTo("playlists.checkin.cut-off");
      assertThat(refusal.getArguments()).containsExactly("45:37", "0:02");
    }
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theSameFileAgainIsTheSameSound(Database db) throws Exception {
    db.migrate("playlists");
    try (var rig = MediaRig.on(folder, db)) {
      var first = rig.send(SampleFiles.speech());
      var files = rig.files("sounds");
      assertThat(files).hasSize(3);
      var begun = rig.uploads().begin("tên khác.mp3", speech.length, "minh");
      var second = rig.uploads().append(begun.id(), 0, piece(0, speech.length));
      assertThat(second.phase()).as("at once").isEqualTo(Phase.DONE);
      assertThat(second.duplicate()).isTrue();
      assertThat(second.soundSha256()).isEqualTo(first.soundSha256());
      assertThat(rig.files("sounds")).isEqualTo(files);
      assertThat(rig.files("uploads")).isEmpty();
    }
  }

  @Test
  void aSoundWhoseFilesAreGoneIsCheckedInAnew() throws Exception {
    try (var rig = rig()) {
      var sound = rig.sound(rig.send(SampleFiles.speech()));
      Files.delete(rig.get(Sounds.class).house(sound.sha256()));
      assertThat(rig.send(SampleFiles.speech()).duplicate()).isFalse();
      assertThat(rig.get(Sounds.class).house(sound.sha256())).exists();
    }
  }

  @Test
  void aCheckInThatWasCutByTheEndOfTheProgramIsDoneAfterTheNextStart() throws Exception {
    var db = Databases.sqlite().migrate("playlists");
    String id;
    try (var rig = MediaRig.on(folder, db)) {
      var begun = rig.uploads().begin("5k.mp3", speech.length, "lan");
      id = begun.id();
      rig.uploads().append(id, 0, piece(0, speech.length));
    }
    db.write()
        .sql("update playlists_uploads set state = 'CHECKING', expires = 0 where id = ?")
        .param(id)
        .update();
    try (var rig = MediaRig.on(folder, db)) {
      assertThat(rig.ended(id).phase()).isEqualTo(Phase.DONE);
    }
  }

  @Test
  void aWrongOffsetIsRefusedAndHarmsNothing() throws Exception {
    try (var rig = rig()) {
      var id = rig.uploads().begin("a.mp3", speech.length, "lan").id();
      rig.uploads().append(id, 0, piece(0, 1000));
      refused("playlists.upload.wrong-offset", () -> rig.uploads().append(id, 999, piece(0, 10)));
      refused("playlists.upload.wrong-offset", () -> rig.uploads().append(id, 1001, piece(0, 10)));
      rig.uploads().append(id, 1000, piece(1000, speech.length));
      assertThat(rig.ended(id).phase()).isEqualTo(Phase.DONE);
      refused(
          "playlists.upload.already-whole",
          () -> rig.uploads().append(id, speech.length, piece(0, 1)));
    }
  }

  @Test
  void moreThanAnnouncedIsRefusedAndLeavesNothing() throws Exception {
    try (var rig = rig()) {
      var id = rig.uploads().begin("a.mp3", speech.length - 1, "lan").id();
      refused(
          "playlists.upload.too-many-bytes",
          () -> rig.uploads().append(id, 0, piece(0, speech.length)));
      assertThat(rig.uploads().find(id).orElseThrow().phase()).isEqualTo(Phase.REFUSED);
      assertThat(rig.files("uploads")).isEmpty();
    }
  }

  @Test
  void emptyAndHugeFilesAreRefusedBeforeTheyCome() {
    try (var rig = rig()) {
      refused("playlists.upload.empty", () -> rig.uploads().begin("a.mp3", 0, "lan"));
      refused("playlists.upload.too-large", () -> rig.uploads().begin("a.mp3", 501L << 20, "lan"));
      refused("playlists.upload.gone", () -> rig.uploads().append("nothing", 0, piece(0, 1)));
    }
  }

  @Test
  void anHourWithoutAByteEndsAnUpload() throws Exception {
    try (var rig = rig()) {
      var id = rig.uploads().begin("a.mp3", speech.length, "lan").id();
      rig.time.advance(Duration.ofMinutes(50));
      rig.uploads().append(id, 0, piece(0, 1000));
      rig.time.advance(Duration.ofMinutes(55));
      assertThat(rig.uploads().find(id)).isPresent();
      assertThat(rig.files("uploads")).hasSize(1);
      rig.time.advance(Duration.ofMinutes(10));
      assertThat(rig.uploads().find(id)).isEmpty();
      assertThat(rig.files("uploads")).isEmpty();
      refused("playlists.upload.gone", () -> rig.uploads().append(id, 1000, piece(1000, 2000)));
    }
  }

  @Test
  void whatExpiredWhileTheProgramWasDownIsGoneAtItsStart() throws Exception {
    var db = Databases.sqlite().migrate("playlists");
    String id;
    try (var rig = MediaRig.on(folder, db)) {
      id = rig.uploads().begin("a.mp3", speech.length, "lan").id();
      rig.uploads().append(id, 0, piece(0, 1000));
    }
    try (var rig = new MediaRig(folder, db, VirtualTime.at("2026-11-20T02:01:00Z"), c -> {})) {
      assertThat(rig.uploads().find(id)).isEmpty();
      assertThat(rig.files("uploads")).isEmpty();
    }
  }

  @Test
  void aDiskThatFillsUpIsToldAndLeavesNothing() throws Exception {
    var room = new long[] {50_000};
    try (var rig = rigWith(new Disk() {
      @Override
      public OutputStream append(Path file) throws IOException {
        return new FilterOutputStream(Files.newOutputStream(file)) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            room[0] -= length;
            if (room[0] < 0) {
              throw new IOException("No space left on device");
            }
            out.write(bytes, offset, length);
          }
        };
      }

      @Override
      public long free(Path folder) {
        return 1L << 40;
      }
    })) {
      var id = rig.uploads().begin("a.mp3", speech.length, "lan").id();
      refused(
          "playlists.upload.disk-full", () -> rig.uploads().append(id, 0, piece(0, speech.length)));
      var upload = rig.uploads().find(id).orElseThrow();
      assertThat(upload.phase()).isEqualTo(Phase.REFUSED);
      assertThat(MediaRig.refusal(upload).code()).isEqualTo("playlists.upload.disk-full");
      assertThat(rig.files("uploads")).isEmpty();
      room[0] = 1L << 40;
      assertThat(rig.send(SampleFiles.speech()).phase())
          .as("the rest goes on")
          .isEqualTo(Phase.DONE);
    }
  }

  @Test
  void aDiskWithTooLittleRoomIsToldBeforeTheFileComes() {
    var local = new Disk.Local();
    try (var rig = rigWith(new Disk() {
      @Override
      public OutputStream append(Path file) throws IOException {
        return local.append(file);
      }

      @Override
      public long free(Path folder) {
        return UploadDesk.RESERVE + 1000;
      }
    })) {
      rig.uploads().begin("a.mp3", 800, "lan");
      refused("playlists.upload.disk-full", () -> rig.uploads().begin("b.mp3", 800, "lan"));
    }
  }

  private MediaRig rigWith(Disk disk) {
    return new MediaRig(
        folder,
        Databases.sqlite().migrate("playlists"),
        VirtualTime.at("2026-11-20T01:00:00Z"),
        context -> context.registerBean("disk", Disk.class, () -> disk, d -> d.setPrimary(true)));
  }

  @Test
  void aHangingConnectionDoesNotKeepOthersFromGoingOn() throws Exception {
    try (var rig = rig()) {
      var id = rig.uploads().begin("a.mp3", speech.length, "lan").id();
      var cableBack = new CountDownLatch(1);
      var hanging = new Thread(() -> {
        refused(
            "playlists.upload.taken-over",
            () -> rig.uploads().append(id, 0, new InputStream() {
              private int reads;

              @Override
              public int read() {
                throw new UnsupportedOperationException();
              }

              @Override
              public int read(byte[] buffer, int offset, int length) throws IOException {
                if (reads++ > 0) {
                  Awaitility.await().until(() -> cableBack.getCount() == 0);
                }
                System.arraycopy(speech, 0, buffer, offset, 5000);
                return 5000;
              }
            }));
      });
      hanging.start();
      Awaitility.await().until(() -> rig.uploads().find(id).orElseThrow().received() == 5000);
      rig.uploads().append(id, 5000, piece(5000, 9000));
      cableBack.countDown();
      hanging.join();
      rig.uploads().append(id, 9000, piece(9000, speech.length));
      assertThat(rig.ended(id).phase()).isEqualTo(Phase.DONE);
      assertThat(Files.readAllBytes(
              rig.get(Sounds.class).original(rig.sound(rig.ended(id)).sha256())))
          .isEqualTo(speech);
    }
  }

  @Test
  void aCancelledUploadLeavesNothing() throws Exception {
    try (var rig = rig()) {
      var half = rig.uploads().begin("a.mp3", speech.length, "lan").id();
      rig.uploads().append(half, 0, piece(0, 1000));
      rig.uploads().cancel(half);
      var sine =
          SampleFiles.make(folder.resolve("long.mp3"), "-f", "lavfi", "-i", "sine=d=500:r=22050");
      var whole = rig.uploads().begin("b.mp3", Files.size(sine), "lan").id();
      try (var in = Files.newInputStream(sine)) {
        rig.uploads().append(whole, 0, in);
      }
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> rig.uploads().find(whole).orElseThrow().phase() == Phase.LEVELLING);
      rig.uploads().cancel(whole);
      assertThat(rig.uploads().find(whole)).isEmpty();
      Awaitility.await().untilAsserted(() -> assertThat(rig.files("uploads")).isEmpty());
      assertThat(rig.files("sounds")).isEmpty();
    }
  }
}
