package org.wardcast.scheduler.seals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.proof.Merkle;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.scheduler.proof.Signed;

@Service
final class StoredSeals implements Seals {
  private static final Logger LOG = LoggerFactory.getLogger(StoredSeals.class);
  private static final String ZEROS = "0".repeat(64);

  private final SealStore store;
  private final SealingKey key;
  private final LogHashes log;
  private final SealFolder folder;
  private final SealCheck check;
  private final SealLetters letters;
  private final TransactionOperations transactions;
  private final Clock clock;

  StoredSeals(
      SealStore store,
      SealingKey key,
      LogHashes log,
      SealFolder folder,
      SealCheck check,
      SealLetters letters,
      TransactionOperations transactions,
      Clock clock) {
    this.store = store;
    this.key = key;
    this.log = log;
    this.folder = folder;
    this.check = check;
    this.letters = letters;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Seal> list(int limit, long offset) {
    return store.list(limit, offset);
  }

  @Override
  public Optional<Seal> latest() {
    return store.latest();
  }

  @Override
  public Optional<Seal> find(int number) {
    return store.find(number);
  }

  @Override
  public Optional<Seal> over(long lineNumber) {
    return store.over(lineNumber);
  }

  @Override
  public synchronized Seal sealNow() {
    var signer = key.pair();
    var last = store.latest();
    long first = last.map(Seal::last).orElse(0L) + 1;
    long head = log.head();
    if (head < first - 1) {
      throw new Refusal(null, "scheduler.seal.behind", first - 1, head);
    }
    int number = last.map(Seal::number).orElse(0) + 1;
    if (folder.has(number) && store.find(number).isEmpty()) {
      throw new Refusal(null, "scheduler.seal.fork", number, folder.path());
    }
    var tree = new Merkle();
    var chain = new String[] {last.map(Seal::chain).orElse(ZEROS)};
    log.each(first, head, link -> {
      tree.add(HexFormat.of().parseHex(link.lineHash()));
      chain[0] = link.chain();
    });
    if (tree.size() != head - first + 1) {
      LOG.error("lines are missing from the log between {} and {}: check the chain", first, head);
    }
    var seal = new Seal(
        number,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        first,
        head,
        tree.size(),
        chain[0],
        HexFormat.of().formatHex(tree.root()),
        last.map(Seal::textHash).orElse(ZEROS),
        store.installation(clock.instant()),
        signer.id(),
        "");
    var signed = signed(
        seal,
        Keys.base64(Keys.sign(signer.secret(), seal.text().getBytes(StandardCharsets.UTF_8))));
    try {
      transactions.executeWithoutResult(status -> {
        store.add(signed);
        letters.writeWithin(signed);
      });
    } catch (DataAccessException e) {
      var other = store.find(seal.number()).orElseThrow(() -> e);
      LOG.info("seal {} was made at the same moment by another node", seal.number());
      return other;
    }
    folder.writeMissing();
    return signed;
  }

  private static Seal signed(Seal seal, String signature) {
    return new Seal(
        seal.number(),
        seal.sealedAt(),
        seal.first(),
        seal.last(),
        seal.count(),
        seal.chain(),
        seal.root(),
        seal.previous(),
        seal.installation(),
        seal.keyId(),
        signature);
  }

  @Override
  public Check check() {
    return check.run();
  }

  @Override
  public Signed sign(byte[] text) {
    return key.sign(text);
  }

  @Override
  public Key key() {
    return key.state();
  }

  @Override
  public Optional<String> publicKey(String keyId) {
    return store.keys().stream()
        .filter(known -> known.keyId().equals(keyId))
        .map(KeyRow::publicKey)
        .findFirst();
  }

  @Override
  public Key replaceKey(String who, String reason) {
    key.replace(who, reason);
    return key.state();
  }
}
