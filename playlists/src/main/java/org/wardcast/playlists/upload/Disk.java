package org.wardcast.playlists.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/** The disk that pieces are written to: a test can have it fill up. */
interface Disk {
  OutputStream append(Path file) throws IOException;

  long free(Path folder) throws IOException;

  /** The real one. */
  @Component
  final class Local implements Disk {
    @Override
    public OutputStream append(Path file) throws IOException {
      return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public long free(Path folder) throws IOException {
      return Files.getFileStore(folder).getUsableSpace();
    }
  }
}
