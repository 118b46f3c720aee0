package org.wardcast.scheduler.seals;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.clockwork.Chore;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.SealMail;
import org.wardcast.scheduler.proof.SealPost;

/** Sends seals, never inside a transaction: a mail server takes its time. */
@Service
final class SealLetters implements SealMail, Chore {
  private static final Logger LOG = LoggerFactory.getLogger(SealLetters.class);
  private static final int LONGEST = 300;

  private final ObjectProvider<SealPost> post;
  private final LetterBook book;
  private final SealStore store;
  private final SealFolder folder;
  private final Clock clock;

  SealLetters(
      ObjectProvider<SealPost> post,
      LetterBook book,
      SealStore store,
      SealFolder folder,
      Clock clock) {
    this.post = post;
    this.book = book;
    this.store = store;
    this.folder = folder;
    this.clock = clock;
  }

  private Optional<SealPost> carrier() {
    return post.stream().filter(one -> !one.to().isBlank()).findFirst();
  }

  /** Within the transaction that makes the seal: none is forgotten. */
  void writeWithin(Seal seal) {
    carrier().ifPresent(one -> book.add(seal.number(), one.to()));
  }

  @Override
  public Optional<String> to() {
    return carrier().map(SealPost::to);
  }

  @Override
  public Optional<Letter> of(int seal) {
    return book.find(seal);
  }

  @Override
  public Letter send(int number) {
    var carrier = carrier().orElseThrow(() -> new Refusal(null, "scheduler.seal.mail.nobody"));
    var seal =
        store.find(number).orElseThrow(() -> new Refusal(null, "scheduler.seal.unknown", number));
    book.add(number, carrier.to());
    hand(carrier, seal, carrier.to());
    return book.find(number).orElseThrow();
  }

  @Override
  public String name() {
    return "seal-mail";
  }

  @Override
  public String cron() {
    return "0 5 * * * ?";
  }

  /** Ends with the first that is not taken: a server that is down is down for the others too. */
  @Override
  public void run() {
    var carrier = carrier().orElse(null);
    if (carrier == null) {
      return;
    }
    for (var letter : book.waiting()) {
      var seal = store.find(letter.seal());
      if (seal.isPresent() && !hand(carrier, seal.get(), letter.to())) {
        return;
      }
    }
  }

  private synchronized boolean hand(SealPost carrier, Seal seal, String to) {
    try {
      carrier.send(seal, folder.text(seal).orElseThrow(), to);
      book.taken(seal.number(), clock.instant());
      return true;
    } catch (IOException e) {
      LOG.warn("seal {} could not be sent to {}: {}", seal.number(), to, e.getMessage());
      var said = String.valueOf(e.getMessage());
      book.notTaken(seal.number(), said.substring(0, Math.min(LONGEST, said.length())));
      return false;
    }
  }
}
