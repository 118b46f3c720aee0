package org.wardcast.webadmin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir
  Path folder;

  @Test
  void aSecondProgramOnTheSameFolderIsToldSo() throws IOException {
    try (var first = DataFolder.take(folder)) {
      assertThat(first.path()).isEqualTo(folder.toAbsolutePath());
      assertThatThrownBy(() -> DataFolder.take(folder))
          .isInstanceOf(UnfitStorage.class)
          .hasMessageContaining("Another Wardcast is running")
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void theFolderIsFreeAgainWhenTheProgramEnded() throws IOException {
    DataFolder.take(folder).close();
    try (var next = DataFolder.take(folder)) {
      assertThat(next.path()).isDirectory();
    }
  }

  @Test
  void aFileInItsPlaceIsSaidInOneSentence() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> DataFolder.take(file))
        .isInstanceOf(UnfitStorage.class)
        .hasMessageContaining("cannot be made or written to");
  }
}
