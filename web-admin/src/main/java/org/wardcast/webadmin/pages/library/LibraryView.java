package org.wardcast.webadmin.pages.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinFilter;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Sound;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Rows of the library, with what each person may do to each. */
@Component
class LibraryView {
  private static final int ROWS = 40;
  private static final int LONGEST_QUEUE = 2000;

  /**
   * One page of the list.
   *
   * @param total on all pages
   */
  record Listed(List<Row> rows, int total, int page, int pages) {}

  /**
   * One bulletin.
   *
   * @param stillAiring an older version airs while this one waits
   * @param over its last day has passed
   * @param waiting for how long it has waited to be decided; null where it does not
   */
  record Row(
      long id,
      BulletinVersion version,
      String owner,
      Duration airtime,
      @Nullable Sound sound,
      boolean stillAiring,
      boolean over,
      @Nullable String waiting,
      boolean maySubmit,
      boolean mayDecide) {}

  private final Bulletins bulletins;
  private final Units units;
  private final UnitChoice choice;
  private final Rights rights;
  private final Sentences sentences;
  private final Clock clock;
  private final ZoneId zone;

  LibraryView(
      Bulletins bulletins,
      Units units,
      UnitChoice choice,
      Rights rights,
      Sentences sentences,
      Clock clock,
      ZoneId zone) {
    this.bulletins = bulletins;
    this.units = units;
    this.choice = choice;
    this.rights = rights;
    this.sentences = sentences;
    this.clock = clock;
    this.zone = zone;
  }

  Listed list(
      Account account,
      @Nullable Unit unit,
      String q,
      @Nullable Approval state,
      @Nullable Long topic,
      int page) {
    var owners = List.copyOf(choice.scope(account, unit));
    Set<Approval> states = state == null ? Set.of() : Set.of(state);
    var text = q.isBlank() ? null : q;
    int total = bulletins.count(new BulletinFilter(text, owners, states, topic, 0, 0));
    int pages = Math.max(1, (total + ROWS - 1) / ROWS);
    int shown = Math.max(1, Math.min(page, pages));
    var found =
        bulletins.list(new BulletinFilter(text, owners, states, topic, ROWS, (shown - 1) * ROWS));
    var names = new HashMap<Long, String>();
    return new Listed(
        found.stream().map(bulletin -> row(account, bulletin, names, Map.of())).toList(),
        total,
        shown,
        pages);
  }

  /** What waits, oldest first. */
  Listed queue(Account account, @Nullable Unit unit, String q, @Nullable Long topic, int page) {
    var owners = List.copyOf(choice.scope(account, unit));
    var states = Set.of(Approval.SUBMITTED);
    var text = q.isBlank() ? null : q;
    var all = new ArrayList<>(
        bulletins.list(new BulletinFilter(text, owners, states, topic, LONGEST_QUEUE, 0)));
    var since = bulletins.submittedAt(all.stream().map(Bulletin::id).toList());
    all.sort(Comparator.comparing(b -> since.getOrDefault(b.id(), b.latest().writtenAt())));
    int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
    int shown = Math.max(1, Math.min(page, pages));
    var names = new HashMap<Long, String>();
    var rows = all.subList((shown - 1) * ROWS, Math.min(all.size(), shown * ROWS)).stream()
        .map(bulletin -> row(account, bulletin, names, since))
        .toList();
    return new Listed(rows, all.size(), shown, pages);
  }

  int waiting(Account account, @Nullable Unit unit) {
    var owners = List.copyOf(choice.scope(account, unit));
    return bulletins.count(
        new BulletinFilter(null, owners, Set.of(Approval.SUBMITTED), null, 0, 0));
  }

  private Row row(
      Account account, Bulletin bulletin, Map<Long, String> names, Map<Long, Instant> since) {
    var latest = bulletin.latest();
    var approved = bulletin.approved();
    var state = latest.state();
    var until = latest.content().validUntil();
    long owner = bulletin.ownerUnitId();
    return new Row(
        bulletin.id(),
        latest,
        names.computeIfAbsent(owner, id -> units.find(id).map(Unit::name).orElse("")),
        latest.airtime(),
        latest.sound(),
        approved != null && approved.version() != latest.version(),
        until != null && until.isBefore(LocalDate.now(clock.withZone(zone))),
        waits(since.get(bulletin.id())),
        (state == Approval.DRAFT || state == Approval.REJECTED)
            && rights.may(account, Right.BULLETIN_WRITE, owner),
        state == Approval.SUBMITTED
            && !latest.author().equals(account.login())
            && rights.may(account, Right.BULLETIN_APPROVE, owner));
  }

  /** In the largest unit that makes sense: nobody counts the minutes of the third day. */
  private @Nullable String waits(@Nullable Instant since) {
    if (since == null) {
      return null;
    }
    var waited = Duration.between(since, clock.instant());
    if (waited.toDays() > 0) {
      return sentences.of("web.plan.waiting-days", waited.toDays());
    }
    return waited.toHours() > 0
        ? sentences.of("web.plan.waiting-hours", waited.toHours())
        : sentences.of("web.plan.waiting-minutes", Math.max(1, waited.toMinutes()));
  }
}
