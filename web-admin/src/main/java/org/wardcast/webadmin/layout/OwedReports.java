package org.wardcast.webadmin.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.scheduler.reports.ReportState.State;
import org.wardcast.scheduler.reports.Reports;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Reports that somebody has to send, for the head of every page and the menu. */
@Component
public class OwedReports {
  private static final int DAYS_BACK = 40;

  /** Every page asks; what is due changes by the minute at most. */
  private static final Duration FRESH = Duration.ofSeconds(20);

  private record Known(Instant at, List<ReportState> states) {}

  private final Reports reports;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;
  private volatile @Nullable Known known;

  OwedReports(Reports reports, Rights rights, Clock clock, ZoneId zone) {
    this.reports = reports;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  /** Of the units that are the person's own, not of those below them; the oldest first. */
  public List<ReportState> of(Account account) {
    var own = rights.unitsWith(account, Right.REPORT_SEND);
    return own.isEmpty()
        ? List.of()
        : owed().stream().filter(state -> own.contains(state.unit().id())).toList();
  }

  /** Something was sent or frozen: the next page asks again. */
  public void forget() {
    known = null;
  }

  private List<ReportState> owed() {
    var now = clock.instant();
    var last = known;
    if (last == null || !now.isBefore(last.at.plus(FRESH))) {
      var today = LocalDate.ofInstant(now, zone);
      var states = reports.states(today.minusDays(DAYS_BACK), today.plusDays(1)).stream()
          .filter(state -> state.state().open() || soon(state, now))
          .toList();
      last = new Known(now, states);
      known = last;
    }
    return last.states;
  }

  /** Within the time ahead in which its rule reminds. */
  private static boolean soon(ReportState state, Instant now) {
    var lead = Duration.ofHours(state.rule().plan().reminderHours());
    return state.state() == State.COMING && now.isAfter(state.due().cutOff().minus(lead));
  }
}
