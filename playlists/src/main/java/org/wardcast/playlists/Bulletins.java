package org.wardcast.playlists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Bulletins with all their versions. Every edit is a new version; what aired stays findable for
 * ever. Steps that are not allowed in the present state throw {@link Refusal}.
 */
public interface Bulletins {
  Bulletin create(long ownerUnitId, String author, BulletinDraft draft);

  /** A new version; it must be approved again, and the approved one airs until then. */
  Bulletin edit(long id, String author, BulletinDraft draft);

  Bulletin submit(long id, String author);

  /** @throws Refusal if {@code approver} wrote or submitted it */
  Bulletin approve(long id, String approver);

  Bulletin reject(long id, String approver, String reason);

  /** Gỡ, thu hồi: the approved version must not air from now on. */
  Bulletin withdraw(long id, String who, String reason);

  Optional<Bulletin> find(long id);

  /** Every version, newest first. */
  List<BulletinVersion> versions(long id);

  Optional<BulletinVersion> version(long id, int version);

  /** The version that was approved and not withdrawn at that moment: what would have aired then. */
  Optional<BulletinVersion> approvedAt(long id, Instant moment);

  /** Newest first. */
  List<Bulletin> list(BulletinFilter filter);

  int count(BulletinFilter filter);

  /** Called on every withdrawal, after it is stored. */
  void onWithdrawal(WithdrawalListener listener);

  /** Told of a withdrawal, so that what is on air can be stopped. */
  interface WithdrawalListener {
    void withdrawn(long bulletinId, String who, String reason);
  }
}
