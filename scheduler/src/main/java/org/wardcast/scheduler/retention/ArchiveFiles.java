package org.wardcast.scheduler.retention;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of archives: a file is there whole and on the disk, or not at all. */
@Component
final class ArchiveFiles {
  private final Path folder;

  @Autowired
  ArchiveFiles(
      @Qualifier("dataFolder") Path dataFolder, @Value("${wardcast.archive:}") String folder) {
    this(folder.isBlank() ? dataFolder.resolve("archive") : Path.of(folder));
  }

  ArchiveFiles(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  interface Content {
    void write(OutputStream out) throws IOException;
  }

  Path folder() {
    return folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Written beside its place, to be looked at before it is {@link #keep kept}. */
  Path write(String name, Content content) throws IOException {
    Files.createDirectories(folder);
    var half = folder.resolve(name + ".part");
    try (var channel = FileChannel.open(
        half,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      // The ZIP closes what it is written to, and a closed channel cannot be forced.
      var out = Channels.newOutputStream(channel);
      content.write(new Unclosed(out));
      channel.force(true);
    }
    return half;
  }

  void keep(Path half, String name) throws IOException {
    Files.move(half, file(name), StandardCopyOption.ATOMIC_MOVE);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  static String sha256(Path file) throws IOException {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] from, int at, int length) throws IOException {
      out.write(from, at, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
