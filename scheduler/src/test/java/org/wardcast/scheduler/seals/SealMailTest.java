package org.wardcast.scheduler.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.Refused.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.scheduler.airlog.Lines;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.SealPost;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

class SealMailTest {
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-20T02:00:00Z"));

  @TempDir
  Path folder;

  /** A post office that may be closed. */
  private static final class Office implements SealPost {
    private final List<String> taken = new ArrayList<>();
    private boolean closed;
    private int knocks;

    @Override
    public String to() {
      return "thanhtra@tinh.vn";
    }

    @Override
    public void send(Seal seal, String file, String to) throws IOException {
      knocks++;
      if (closed) {
        throw new IOException("421 try again later");
      }
      taken.add(file);
    }
  }

  private SealDesk desk(Database db, Office office) {
    var desk = SealDesk.of(db.migrate("scheduler"), folder, time.clock(), office);
    desk.writer().append(List.of(Lines.heard("a", 1, "Bản tin", time.now())));
    return desk;
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aNewSealIsSentWithItsFile(Database db) throws Exception {
    var office = new Office();
    var desk = desk(db, office);
    desk.chore().run();
    assertThat(office.taken)
        .containsExactly(Files.readString(folder.resolve("seals/seal-000001.json")));
    var letter = desk.mail().of(1).orElseThrow();
    assertThat(letter.at()).isEqualTo(time.now());
    assertThat(letter.fault()).isEmpty();
    desk.hourly().run();
    assertThat(office.taken).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatIsNotTakenIsTriedAgainEveryHourOldestFirst(Database db) {
    var office = new Office();
    office.closed = true;
    var desk = desk(db, office);
    desk.chore().run();
    time.advance(Duration.ofDays(1));
    desk.chore().run();
    assertThat(desk.mail().of(1).orElseThrow().at()).isNull();
    assertThat(desk.mail().of(1).orElseThrow().fault()).isEqualTo("421 try again later");
    assertThat(office.knocks).as("one knock a run at a closed door").isEqualTo(2);

    office.closed = false;
    desk.hourly().run();
    assertThat(office.taken).hasSize(2);
    assertThat(office.taken.get(0)).contains("\"number\":1,");
    assertThat(desk.mail().of(1).orElseThrow().tries()).isEqualTo(3);
    assertThat(desk.mail().of(2).orElseThrow().at()).isEqualTo(time.now());

    office.closed = true;
    assertThat(desk.mail().send(2).fault()).isEqualTo("421 try again later");
    assertThat(desk.mail().of(2).orElseThrow().at()).as("it had been taken").isNotNull();
    refused(() -> desk.mail().send(3), null, "scheduler.seal.unknown", 3);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whereNobodyIsNamedNothingIsSent(Database db) {
    var desk = SealDesk.of(db.migrate("scheduler"), folder, time.clock());
    desk.seals().sealNow();
    desk.hourly().run();
    assertThat(desk.mail().to()).isEmpty();
    assertThat(desk.mail().of(1)).isEmpty();
    refused(() -> desk.mail().send(1), null, "scheduler.seal.mail.nobody");
  }
}
