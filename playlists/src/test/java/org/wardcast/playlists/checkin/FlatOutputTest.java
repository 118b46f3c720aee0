package org.wardcast.playlists.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlatOutputTest {
  @Test
  void textIsUnquotedAndNumbersAreLeft() {
    assertThat(FlatOutput.parse("""
            streams.stream.0.channels=2
            format.tags.title="Bản tin \\"sáng\\"\\nphần 1 = đầu"
            nonsense
            """))
        .containsEntry("streams.stream.0.channels", "2")
        .containsEntry("format.tags.title", "Bản tin \"sáng\" phần 1 = đầu")
        .hasSize(2);
  }
}
