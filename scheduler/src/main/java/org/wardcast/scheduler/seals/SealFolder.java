package org.wardcast.scheduler.seals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.proof.Seal;

/** Copies of the seals, one file each, best kept where whoever has the database does not reach. */
@Component
class SealFolder {
  private static final Logger LOG = LoggerFactory.getLogger(SealFolder.class);
  private static final Pattern NAME = Pattern.compile("seal-(\\d{6,9})\\.json");
  private static final int PIECE = 500;

  private final Path folder;
  private final SealStore store;

  @Autowired
  SealFolder(
      @Qualifier("dataFolder") Path dataFolder,
      @Value("${wardcast.seals:}") String folder,
      SealStore store) {
    this(folder.isBlank() ? dataFolder.resolve("seals") : Path.of(folder), store);
  }

  SealFolder(Path folder, SealStore store) {
    this.folder = folder;
    this.store = store;
  }

  Path path() {
    return folder.toAbsolutePath();
  }

  /** A file that is there already is never touched: if it differs, the check says so. */
  synchronized void writeMissing() {
    try {
      WholeFiles.folder(folder, false);
      List<Seal> piece;
      int last = 0;
      do {
        piece = store.after(last, PIECE);
        for (var seal : piece) {
          write(seal);
          last = seal.number();
        }
      } while (piece.size() == PIECE);
    } catch (IOException e) {
      LOG.warn(
          "the seals cannot be written into {}: {}. They stand in the database, and the files are"
              + " tried again next time",
          path(),
          e.toString());
    }
  }

  private void write(Seal seal) throws IOException {
    var text = text(seal);
    if (Files.notExists(folder.resolve(seal.fileName())) && text.isPresent()) {
      WholeFiles.write(folder, seal.fileName(), text.get(), false);
    }
  }

  /** Empty if its key is not known. */
  Optional<String> text(Seal seal) {
    return store.keys().stream()
        .filter(key -> key.keyId().equals(seal.keyId()))
        .map(key -> seal.file(key.publicKey()))
        .findFirst();
  }

  /** The copy of that seal, empty if there is none. */
  Optional<String> read(Seal seal) throws IOException {
    var file = folder.resolve(seal.fileName());
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** A seal of that number was made once. */
  boolean has(int number) {
    try {
      return names().stream().anyMatch(name -> number(name) == number);
    } catch (IOException e) {
      return false;
    }
  }

  static int number(String name) {
    var found = NAME.matcher(name);
    return found.matches() ? Integer.parseInt(found.group(1)) : 0;
  }

  /** Names of the files in the folder that are seals by their name, in order. */
  List<String> names() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .sorted()
          .toList();
    }
  }
}
