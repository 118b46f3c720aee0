package org.wardcast.playlists.upload;

import java.io.IOException;
import java.util.Locale;
import org.wardcast.playlists.Refusal;

/** What an operator is told when the disk says no. */
public final class Trouble {
  private Trouble() {}

  public static Refusal of(IOException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      var text = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
      if (text.contains("no space left") || text.contains("quota exceeded")) {
        return new Refusal(null, "playlists.upload.disk-full");
      }
    }
    return new Refusal(null, "playlists.upload.disk-error");
  }
}
