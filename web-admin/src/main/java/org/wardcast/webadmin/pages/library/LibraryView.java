package org.wardcast.webadmin.pages.library;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Rows of the library, with what each person may do to each. */
@Component
class LibraryView {
  private static final int ROWS = 40;

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
   */
  record Row(
      long id,
      BulletinVersion version,
      String owner,
      Duration airtime,
      @Nullable Sound sound,
      boolean stillAiring,
      boolean over,
      boolean maySubmit,
      boolean mayDecide) {}

  private final Bulletins bulletins;
  private final Units units;
  private final UnitChoice choice;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  LibraryView(
      Bulletins bulletins,
      Units units,
      UnitChoice choice,
      Rights rights,
      Clock clock,
      ZoneId zone) {
    this.bulletins = bulletins;
    this.units = units;
    this.choice = choice;
    this.rights = rights;
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
        found.stream().map(bulletin -> row(account, bulletin, names)).toList(),
        total,
        shown,
        pages);
  }

  int waiting(Account account, @Nullable Unit unit) {
    var owners = List.copyOf(choice.scope(account, unit));
    return bulletins.count(
        new BulletinFilter(null, owners, Set.of(Approval.SUBMITTED), null, 0, 0));
  }

  private Row row(Account account, Bulletin bulletin, Map<Long, String> names) {
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
        (state == Approval.DRAFT || state == Approval.REJECTED)
            && rights.may(account, Right.BULLETIN_WRITE, owner),
        state == Approval.SUBMITTED
            && !latest.author().equals(account.login())
            && rights.may(account, Right.BULLETIN_APPROVE, owner));
  }
}
