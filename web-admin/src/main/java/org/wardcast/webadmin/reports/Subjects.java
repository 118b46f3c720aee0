package org.wardcast.webadmin.reports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.reports.Answer;

/** Units and remarks of answers, written out. */
@Component
class Subjects {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Units units;

  Subjects(Units units) {
    this.units = units;
  }

  CoverageReport.Subject of(long id, LocalDate day) {
    return units
        .on(id, day)
        .or(() -> units.find(id))
        .map(unit -> new CoverageReport.Subject(id, unit.code(), unit.fullName()))
        .orElse(new CoverageReport.Subject(id, "", ""));
  }

  /** Each once, in their order. */
  static List<CoverageReport.Remark> remarks(Stream<Answer> answers) {
    return answers
        .flatMap(answer -> answer.remarks().stream())
        .map(remark -> new CoverageReport.Remark(
            remark.code(),
            remark.arguments().stream().<Object>map(Subjects::read).toList()))
        .distinct()
        .toList();
  }

  /** Numbers stay numbers: the sentences say how they are written. */
  private static Object read(Object argument) {
    if (argument instanceof Number) {
      return argument;
    }
    return argument instanceof LocalDate day ? DATE.format(day) : String.valueOf(argument);
  }
}
