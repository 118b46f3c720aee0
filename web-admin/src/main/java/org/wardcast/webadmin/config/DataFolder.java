package org.wardcast.webadmin.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, held by one program as long as it runs. A second one beside it would play
 * everything twice and close the first one's airings in the log as those of a dead program.
 */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel held;

  private DataFolder(Path folder, FileChannel held) {
    this.folder = folder;
    this.held = held;
  }

  static DataFolder take(Path wanted) {
    var folder = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      // The lock ends with the process, however it ends; the file stays and means nothing.
      var channel = FileChannel.open(
          folder.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new UnfitStorage(
            "Another Wardcast is running on the data folder %s. Stop it first, or choose another folder with --data."
                .formatted(folder),
            null);
      }
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new UnfitStorage(
          "The data folder %s cannot be made or written to (%s). Choose another with --data, or give this user the right to write there."
              .formatted(folder, said(e)),
          e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String said(IOException e) {
    @Nullable String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  Path path() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
