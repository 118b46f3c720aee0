package org.wardcast.scheduler.seals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that are there as a whole or not at all, whenever the power fails. */
final class WholeFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private WholeFiles() {}

  static void folder(Path folder, boolean secret) throws IOException {
    if (secret && POSIX) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  static void write(Path folder, String name, String text, boolean secret) throws IOException {
    var half = folder.resolve(name + ".part");
    Files.deleteIfExists(half);
    if (POSIX) {
      var who = PosixFilePermissions.fromString(secret ? "rw-------" : "rw-r--r--");
      Files.createFile(half, PosixFilePermissions.asFileAttribute(who));
    } else {
      Files.createFile(half);
    }
    try {
      try (var out = FileChannel.open(half, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      move(half, folder.resolve(name));
    } finally {
      Files.deleteIfExists(half);
    }
    settle(folder);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The name itself has to reach the disk too; where folders cannot be opened, they settle alone. */
  private static void settle(Path folder) throws IOException {
    if (POSIX) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
