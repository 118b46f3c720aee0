package org.wardcast.playlists.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads title and artist. Tags are a help, never a reason to refuse a file. */
@Component
public final class TagReader {
  /** Held on to: the logging manager forgets the level of a logger that nobody holds. */
  private static final Logger CHATTER = Logger.getLogger("org.jaudiotagger");

  static {
    CHATTER.setLevel(Level.OFF);
  }

  /** It reads whole frames into memory, so what is larger is left to ffprobe. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int LONGEST = 200;

  public record Tags(String title, String artist) {}

  /**
   * @param kind the ending that such a file should have; empty when jaudiotagger cannot read it
   * @param title what ffprobe read, used where nothing better is found
   */
  public Tags read(Path file, String kind, String title, String artist) {
    var tag = kind.isEmpty() ? null : tagOf(file, kind);
    return new Tags(
        clean(first(tag, FieldKey.TITLE, title)), clean(first(tag, FieldKey.ARTIST, artist)));
  }

  private static @Nullable Tag tagOf(Path file, String kind) {
    try {
      return Files.size(file) > MOST_BYTES
          ? null
          : AudioFileIO.readAs(file.toFile(), kind).getTag();
    } catch (IOException | RuntimeException e) {
      return null;
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      // Its checked family is wide, and a mad length in a tag makes it ask for gigabytes.
      return null;
    }
  }

  private static String first(@Nullable Tag tag, FieldKey key, String otherwise) {
    try {
      var found = tag == null ? "" : tag.getFirst(key);
      return found == null || found.isBlank() ? otherwise : found;
    } catch (RuntimeException e) {
      return otherwise;
    }
  }

  private static String clean(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\p{Cntrl}+", " ")
        .strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }
}
