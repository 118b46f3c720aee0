package org.wardcast.webadmin.pages.airlog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Panels;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Puts together what is known of one line, for whoever may see its unit. */
@Component
class OneLineView {
  private static final Set<Kind> TILING = Set.of(Kind.AIRING, Kind.TEST);

  private final Airlog airlog;
  private final ObjectProvider<Seals> seals;
  private final KeptView kept;
  private final Panels panels;
  private final Rights rights;
  private final Names names;

  OneLineView(
      Airlog airlog,
      ObjectProvider<Seals> seals,
      KeptView kept,
      Panels panels,
      Rights rights,
      Names names) {
    this.airlog = airlog;
    this.seals = seals;
    this.kept = kept;
    this.panels = panels;
    this.rights = rights;
    this.names = names;
  }

  /** The line, if this person may see it: what concerns all units is for those who see all. */
  AirLine require(Account account, long number) {
    rights.requireAnywhere(account, Right.SEE);
    var line = airlog.line(number).orElseThrow();
    if (line.unitId() == 0) {
      rights.requireEverywhere(account, Right.SEE);
    } else {
      rights.require(account, Right.SEE, line.unitId());
    }
    return line;
  }

  OneLine of(Account account, long number) {
    var line = require(account, number);
    var view = view(line);
    var corrects = view.corrects();
    var parts = TILING.contains(line.kind()) ? airlog.airing(line.airing()) : List.<AirLine>of();
    boolean airing = line.kind() == Kind.AIRING;
    return new OneLine(
        view,
        Stretch.of(parts.stream().map(this::view).toList(), number),
        airlog.airing("corrects/" + number).stream().map(this::view).toList(),
        corrects == null ? null : airlog.line(corrects).map(this::view).orElse(null),
        Optional.ofNullable((@Nullable Seals) seals.getIfAvailable())
            .flatMap(known -> known.over(number))
            .orElse(null),
        kept.of(account, line),
        names.byLogin(),
        airing && line.unitId() != 0 && rights.may(account, Right.LOG_CORRECT, line.unitId()),
        rights.mayAnywhere(account, Right.SEE));
  }

  private LineView view(AirLine line) {
    var content = line.contentSha256();
    return new LineView(line, content != null && panels.find(content).isPresent() ? content : null);
  }
}
