package org.wardcast.devices.panel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Picture;

/** Pictures are kept once, by their hash, and never change. */
@Repository
final class KeptPanels implements Panels {
  private final PanelFont font;
  private final JdbcClient writer;
  private final JdbcClient reader;

  KeptPanels(PanelFont font, JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.font = font;
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public Picture render(String text) {
    return font.draw(text);
  }

  @Override
  public String keep(Picture picture) {
    var sha256 = hash(picture);
    writer
        .sql("""
            insert into devices_pictures (sha256, width, height, pixel_rows)
            values (:sha256, :width, :height, :rows)
            on conflict (sha256) do nothing
            """)
        .param("sha256", sha256)
        .param("width", picture.width())
        .param("height", picture.height())
        .param("rows", picture.rows())
        .update();
    return sha256;
  }

  @Override
  public Optional<Picture> find(String sha256) {
    return reader
        .sql("select width, height, pixel_rows from devices_pictures where sha256 = :sha256")
        .param("sha256", sha256)
        .query((row, n) -> new Picture(row.getInt(1), row.getInt(2), row.getBytes(3)))
        .optional();
  }

  // Of the picture as a raw PBM file, so that an auditor can check it with any image program.
  static String hash(Picture picture) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var header = "P4\n%d %d\n".formatted(picture.width(), picture.height());
      digest.update(header.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(picture.rows()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
