package org.wardcast.playlists;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * @param version the one the approver has read; if a newer one has come since, it is refused
   * @throws Refusal if {@code approver} wrote or submitted it
   */
  Bulletin approve(long id, int version, String approver);

  /** The latest version, for callers that have just read it. */
  default Bulletin approve(long id, String approver) {
    return approve(id, latest(id), approver);
  }

  Bulletin reject(long id, int version, String approver, String reason);

  /** The latest version, for callers that have just read it. */
  default Bulletin reject(long id, String approver, String reason) {
    return reject(id, latest(id), approver, reason);
  }

  private int latest(long id) {
    return find(id).map(bulletin -> bulletin.latest().version()).orElse(0);
  }

  /** Gỡ, thu hồi: the approved version must not air from now on. */
  Bulletin withdraw(long id, String who, String reason);

  Optional<Bulletin> find(long id);

  /** Many at once, by id; what does not exist is left out. */
  default Map<Long, Bulletin> findAll(Collection<Long> ids) {
    var found = new LinkedHashMap<Long, Bulletin>();
    ids.forEach(id -> find(id).ifPresent(bulletin -> found.put(id, bulletin)));
    return found;
  }

  /** Every version, newest first. */
  List<BulletinVersion> versions(long id);

  Optional<BulletinVersion> version(long id, int version);

  /** The version that was approved and not withdrawn at that moment: what would have aired then. */
  Optional<BulletinVersion> approvedAt(long id, Instant moment);

  /** Many at once, by bulletin id; one that could not air at that moment is left out. */
  default Map<Long, BulletinVersion> approvedAt(Collection<Long> ids, Instant moment) {
    var found = new LinkedHashMap<Long, BulletinVersion>();
    ids.forEach(id -> approvedAt(id, moment).ifPresent(version -> found.put(id, version)));
    return found;
  }

  /** When their latest versions were submitted, by bulletin id; those never submitted are left out. */
  Map<Long, Instant> submittedAt(Collection<Long> ids);

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
