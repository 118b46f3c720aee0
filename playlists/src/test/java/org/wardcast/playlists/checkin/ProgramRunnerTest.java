package org.wardcast.playlists.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardcast.playlists.Refusal;

class ProgramRunnerTest {
  private final ProgramRunner runner = new ProgramRunner();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // The tests' database server is a child of this process too.
  private final List<ProcessHandle> before = ProcessHandle.current().children().toList();

  private List<ProcessHandle> left() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.isAlive() && !before.contains(child))
        .toList();
  }

  private ProgramRunner.Ended sh(String script) throws Exception {
    return runner.run(List.of("sh", "-c", script), PATIENCE, ProgramRunner.Output.IGNORED);
  }

  @Test
  void aProgramThatHangsIsEnded() {
    assertThatThrownBy(() -> runner.run(
            List.of("sleep", "3600"), Duration.ofMillis(200), ProgramRunner.Output.IGNORED))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("playlists.checkin.too-slow"));
    await("the program is gone").until(() -> left().isEmpty());
  }

  @Test
  void memoryIsBounded() throws Exception {
    assertThat(sh("ulimit -v").log()).isEmpty();
    var greedy = sh("dd if=/dev/zero of=/dev/null bs=3G count=1");
    assertThat(greedy.well()).isFalse();
    assertThat(greedy.log()).containsIgnoringCase("memory");
  }

  @Test
  void talkWithoutEndNeitherBlocksNorFillsTheMemory() throws Exception {
    var ended = sh("head -c 20000000 /dev/zero | tr '\\0' x >&2; echo last words >&2");
    assertThat(ended.well()).isTrue();
    assertThat(ended.log().length()).isLessThan(200_000);
    assertThat(ended.log()).endsWith("last words\n");
  }

  @Test
  void nothingOfOurEnvironmentIsPassedOn() throws Exception {
    var out = new ByteArrayOutputStream();
    runner.run(List.of("env"), PATIENCE, stream -> stream.transferTo(out));
    assertThat(out.toString(StandardCharsets.UTF_8).lines().map(l -> l.split("=")[0]))
        .containsOnly("PATH", "LC_ALL", "PWD");
  }

  @Test
  void aReaderThatFailsDoesNotLeaveTheProgramAtAFullPipe() {
    assertThatThrownBy(() -> runner.run(List.of("cat", "/dev/zero"), PATIENCE, stream -> {
          throw new IOException("gone");
        }))
        .hasRootCauseMessage("gone");
  }

  @Test
  void aFullDiskIsToldAsSuch() {
    assertThatThrownBy(() -> sh("head -c 1 /dev/zero > /dev/full"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("playlists.upload.disk-full"));
  }
}
