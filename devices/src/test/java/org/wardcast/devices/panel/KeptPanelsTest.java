package org.wardcast.devices.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Picture;
import org.wardcast.testkit.Database;

class KeptPanelsTest {
  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aPictureIsFoundAgainByItsHash(Database db) {
    db.migrate("devices");
    var panels = new KeptPanels(new PanelFont(), db.write(), db.read());
    var picture = panels.render("Lũ về");
    var hash = panels.keep(picture);
    assertThat(panels.keep(picture)).isEqualTo(hash);
    assertThat(panels.find(hash)).contains(picture);
    assertThat(panels.find("0".repeat(64))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theHashIsThatOfThePbmFile(Database db) {
    db.migrate("devices");
    var panels = new KeptPanels(new PanelFont(), db.write(), db.read());
    // printf 'P4\n8 2\n\x81\x7e' | sha256sum
    assertThat(panels.keep(new Picture(8, 2, new byte[] {(byte) 0x81, 0x7e})))
        .isEqualTo("3f4ed10e5f39e2ca566f40799606d8f8f1e8d350f464bc6a5c8ea3cb7b343f72");
    assertThat(panels.keep(new Picture(2, 2, new byte[] {(byte) 0x81, 0x7e})))
        .as("same bytes, other width")
        .isNotEqualTo("3f4ed10e5f39e2ca566f40799606d8f8f1e8d350f464bc6a5c8ea3cb7b343f72");
  }
}
