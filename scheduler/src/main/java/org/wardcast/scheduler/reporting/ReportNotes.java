package org.wardcast.scheduler.reporting;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportState.Sending;

/** That a report was frozen, and that it was sent, noted in the airtime log with the report's hash. */
@Component
class ReportNotes {
  private final Notes notes;
  private final Units units;

  ReportNotes(Notes notes, Units units) {
    this.notes = notes;
    this.units = units;
  }

  /** Within the caller's transaction. */
  void frozenWithin(FrozenReport report, long id, String title, Unit unit) {
    notes.writeWithin(
        "report/" + id,
        title,
        unit.id(),
        path(unit, report.due().to()),
        "scheduler.report.frozen-note: " + report.sha256(),
        report.frozenBy());
  }

  /** Within the caller's transaction. */
  void sentWithin(FrozenReport report, Sending sending, Owed owed) {
    notes.writeWithin(
        "sent/" + report.id(),
        owed.rule().plan().name() + ", " + report.number() + "/" + report.year(),
        report.unitId(),
        path(owed.unit(), report.due().to()),
        "scheduler.report.sent-note: " + report.sha256()
            + (sending.note().isEmpty() ? "" : " – " + sending.note()),
        sending.who());
  }

  /** As the units were called then. */
  String path(Unit unit, LocalDate day) {
    return units.path(unit.id()).stream()
        .map(one -> units.on(one.id(), day).orElse(one).fullName())
        .collect(Collectors.joining(" › "));
  }
}
