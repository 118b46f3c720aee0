package org.wardcast.playlists.library;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.BulletinFilter;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Refusal;

@Component
final class BulletinLibrary implements Bulletins {
  private final BulletinReads reads;
  private final BulletinWrites writes;
  private final DraftCheck check;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Withdrawals withdrawals = new Withdrawals();

  BulletinLibrary(
      BulletinReads reads,
      BulletinWrites writes,
      DraftCheck check,
      TransactionOperations transactions,
      Clock clock) {
    this.reads = reads;
    this.writes = writes;
    this.check = check;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Bulletin create(long ownerUnitId, String author, BulletinDraft draft) {
    var checked = check.checked(draft);
    var id = transactions.execute(tx -> {
      var created = writes.create(ownerUnitId);
      writes.write(created, 1, author, clock.millis(), checked);
      return created;
    });
    return now(id);
  }

  @Override
  public Bulletin edit(long id, String author, BulletinDraft draft) {
    var checked = check.checked(draft);
    return change(id, at -> writes.write(id, writes.nextVersion(id), author, at, checked));
  }

  @Override
  public Bulletin submit(long id, String author) {
    return change(id, at -> {
      if (!writes.submit(id, author)) {
        throw Steps.notNow("submit", writes.standing(id));
      }
      writes.note(id, writes.standing(id).latest(), Approval.SUBMITTED, author, at, null);
    });
  }

  @Override
  public Bulletin approve(long id, int version, String approver) {
    return change(id, at -> {
      if (!writes.decide(id, version, Approval.APPROVED, approver, at, null)) {
        throw Steps.notDecided("approve", version, approver, writes.standing(id));
      }
      writes.setApproved(id, version);
      writes.note(id, version, Approval.APPROVED, approver, at, null);
    });
  }

  @Override
  public Bulletin reject(long id, int version, String approver, String reason) {
    var why = Steps.reason(reason);
    return change(id, at -> {
      if (!writes.decide(id, version, Approval.REJECTED, approver, at, why)) {
        throw Steps.notDecided("reject", version, approver, writes.standing(id));
      }
      writes.note(id, version, Approval.REJECTED, approver, at, why);
    });
  }

  @Override
  public Bulletin withdraw(long id, String who, String reason) {
    var why = Steps.reason(reason);
    var after = change(id, at -> {
      var approved = writes.approved(id);
      if (approved == null || !writes.withdraw(id, who, at, why)) {
        throw Steps.notNow("withdraw", writes.standing(id));
      }
      writes.setApproved(id, null);
      writes.note(id, approved, Approval.WITHDRAWN, who, at, why);
    });
    withdrawals.tell(id, who, why);
    return after;
  }

  /** In one transaction, which claims the bulletin before it looks at anything. */
  private Bulletin change(long id, LongConsumer step) {
    transactions.executeWithoutResult(tx -> {
      if (!writes.claim(id)) {
        throw unknown();
      }
      step.accept(clock.millis());
    });
    return now(id);
  }

  private Bulletin now(long id) {
    return find(id).orElseThrow(BulletinLibrary::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(null, "playlists.bulletin.unknown");
  }

  @Override
  public Optional<Bulletin> find(long id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  @Override
  public Map<Long, Bulletin> findAll(Collection<Long> ids) {
    return reads.findAll(ids);
  }

  @Override
  public List<BulletinVersion> versions(long id) {
    return reads.versions(id);
  }

  @Override
  public Optional<BulletinVersion> version(long id, int version) {
    return reads.version(id, version).stream().findFirst();
  }

  @Override
  public Optional<BulletinVersion> approvedAt(long id, Instant moment) {
    return Optional.ofNullable(approvedAt(List.of(id), moment).get(id));
  }

  @Override
  public Map<Long, BulletinVersion> approvedAt(Collection<Long> ids, Instant moment) {
    return reads.approvedAt(ids, moment);
  }

  @Override
  public Map<Long, Instant> submittedAt(Collection<Long> ids) {
    return reads.submittedAt(ids);
  }

  @Override
  public List<Bulletin> list(BulletinFilter filter) {
    return reads.list(filter);
  }

  @Override
  public int count(BulletinFilter filter) {
    return reads.count(filter);
  }

  @Override
  public void onWithdrawal(WithdrawalListener listener) {
    withdrawals.add(listener);
  }
}
