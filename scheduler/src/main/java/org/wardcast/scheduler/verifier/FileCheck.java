package org.wardcast.scheduler.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.wardcast.scheduler.proof.Verdict;

/** What kind of file is it? */
public final class FileCheck {
  private static final int HEAD = 64;

  private FileCheck() {}

  public static Verdict of(Path file, Set<String> trusted) throws IOException {
    var report = new Report();
    var head = head(file);
    if (head.isEmpty()) {
      report.wrong("scheduler.verify.empty");
    } else if (head.startsWith("PK\u0003\u0004")) {
      ExportCheck.of(file, report);
    } else if (head.stripLeading().startsWith("{")) {
      DocumentCheck.of(file, report);
    } else {
      report.wrong("scheduler.verify.unknown");
    }
    return report.verdict(trusted);
  }

  /** A byte a character, so that any file has one. */
  private static String head(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var bytes = ByteBuffer.allocate(HEAD);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // A channel may give less than was asked for.
      }
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }
  }
}
