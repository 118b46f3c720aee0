package org.wardcast.scheduler.seals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.wardcast.scheduler.proof.Merkle;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Seals;

/** One check of all seals: hears them in order, each against the one before it and what lies under it. */
final class SealWalk {
  private static final String ZEROS = "0".repeat(64);

  private final String installation;
  private final Map<String, KeyRow> keys = new HashMap<>();
  private final LogHashes log;
  private final long cutOff;
  private final Predicate<String> noted;
  private final SealFolder folder;
  private final TreeSet<String> files = new TreeSet<>();
  private boolean readable = true;
  private int number;
  private long last;
  private String previous = ZEROS;
  private long seals;
  private long purged;
  private int firstWrong;
  private String fault = "";
  private String detail = "";

  SealWalk(
      String installation,
      List<KeyRow> keys,
      LogHashes log,
      long cutOff,
      Predicate<String> noted,
      SealFolder folder) {
    this.installation = installation;
    keys.forEach(key -> this.keys.put(key.keyId(), key));
    this.log = log;
    this.cutOff = cutOff;
    this.noted = noted;
    this.folder = folder;
    try {
      files.addAll(folder.names());
    } catch (IOException e) {
      readable = false;
    }
  }

  void accept(Seal seal) {
    seals++;
    if (seal.number() != number + 1) {
      wrong(number + 1, "scheduler.seal.gap", "");
    }
    itself(seal);
    order(seal);
    lines(seal);
    file(seal);
    number = seal.number();
    last = seal.last();
    previous = seal.textHash();
  }

  private void itself(Seal seal) {
    var key = keys.get(seal.keyId());
    if (key == null || !key.keyId().equals(id(key))) {
      wrong(seal.number(), "scheduler.seal.keyUnknown", seal.keyId());
    } else if (!signed(seal, key)) {
      wrong(seal.number(), "scheduler.seal.signature", "");
    } else if (!seal.installation().equals(installation)) {
      wrong(seal.number(), "scheduler.seal.installation", seal.installation());
    } else if (key.number() > 1 && cutOff == 1 && !noted.test(key.keyId())) {
      wrong(seal.number(), "scheduler.seal.keyNotNoted", key.keyId());
    }
  }

  private static String id(KeyRow key) {
    try {
      return Keys.id(key.open().getEncoded());
    } catch (InvalidKeySpecException e) {
      return "";
    }
  }

  private static boolean signed(Seal seal, KeyRow key) {
    try {
      return Keys.signed(
          key.open(),
          seal.text().getBytes(StandardCharsets.UTF_8),
          Base64.getDecoder().decode(seal.signature()));
    } catch (InvalidKeySpecException | IllegalArgumentException e) {
      return false;
    }
  }

  private void order(Seal seal) {
    if (!seal.previous().equals(previous)) {
      wrong(seal.number(), "scheduler.seal.previous", "");
    } else if (seal.first() != last + 1) {
      wrong(seal.number(), "scheduler.seal.first", Long.toString(last + 1));
    }
  }

  private void lines(Seal seal) {
    if (seal.first() < cutOff && seal.count() > 0) {
      purged++;
      return;
    }
    var tree = new Merkle();
    var under = new Object() {
      long expected = seal.first();
      long missing;
      String chain = "";
    };
    log.each(seal.first(), seal.last(), link -> {
      if (link.number() != under.expected && under.missing == 0) {
        under.missing = under.expected;
      }
      under.expected = link.number() + 1;
      under.chain = link.chain();
      tree.add(HexFormat.of().parseHex(link.lineHash()));
    });
    if (under.missing == 0 && under.expected <= seal.last()) {
      under.missing = under.expected;
    }
    if (under.missing > 0) {
      wrong(seal.number(), "scheduler.seal.line", Long.toString(under.missing));
    } else if (tree.size() != seal.count()) {
      wrong(seal.number(), "scheduler.seal.count", Long.toString(tree.size()));
    } else if (!HexFormat.of().formatHex(tree.root()).equals(seal.root())) {
      wrong(seal.number(), "scheduler.seal.root", seal.first() + "–" + seal.last());
    } else if (seal.count() > 0 && !under.chain.equals(seal.chain())) {
      wrong(seal.number(), "scheduler.seal.chain", Long.toString(seal.last()));
    }
  }

  private void file(Seal seal) {
    files.remove(seal.fileName());
    try {
      var copy = folder.read(seal);
      var ours = folder.text(seal);
      if (copy.isPresent() && ours.isPresent() && !copy.get().equals(ours.get())) {
        wrong(
            seal.number(),
            foreign(copy.get()) ? "scheduler.seal.foreign" : "scheduler.seal.file",
            seal.fileName());
      }
    } catch (IOException e) {
      readable = false;
    }
  }

  private boolean foreign(String text) {
    return !text.contains("\"installation\":\"" + installation + "\"");
  }

  private void wrong(int seal, String code, String what) {
    if (firstWrong == 0) {
      firstWrong = seal;
      fault = code;
      detail = what;
    }
  }

  /** @param head number of the last line of the log, read after the seals */
  Seals.Check result(long head) {
    if (head < last) {
      wrong(number, "scheduler.seal.cutOff", Long.toString(head));
    }
    for (var left : files) {
      int of = SealFolder.number(left);
      try {
        var code = foreign(folder.read(left)) ? "scheduler.seal.foreign" : "scheduler.seal.noRow";
        wrong(of, code, left);
      } catch (IOException e) {
        readable = false;
      }
    }
    if (!readable) {
      wrong(Math.max(number, 1), "scheduler.seal.folder", folder.path().toString());
    }
    return new Seals.Check(seals, firstWrong, fault, detail, purged);
  }
}
