package org.wardcast.playlists.checkin;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;
import org.springframework.stereotype.Component;

/** Where ffmpeg and ffprobe lie, unpacked from the jar on first use. */
@Component
public final class Programs {
  private static final String CACHE = "org.bytedeco.javacpp.cachedir";

  private final Path dataFolder;

  public Programs(Path dataFolder) {
    this.dataFolder = dataFolder;
  }

  public String ffmpeg() {
    return unpacked(ffmpeg.class);
  }

  public String ffprobe() {
    return unpacked(ffprobe.class);
  }

  /** The folder must be named before the loader is first touched: it reads the property once. */
  private synchronized String unpacked(Class<?> program) {
    if (System.getProperty(CACHE) == null) {
      System.setProperty(CACHE, dataFolder.resolve("programs").toAbsolutePath().toString());
    }
    return Loader.load(program);
  }
}
