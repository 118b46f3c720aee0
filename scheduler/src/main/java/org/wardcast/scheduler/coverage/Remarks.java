package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.reports.Answer.Remark;
import org.wardcast.scheduler.reports.Question;

/** What a reader has to know before trusting the figures. */
@Component
class Remarks {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  List<Remark> of(Question question, Wanted wanted, Ground ground, LocalDate today) {
    var remarks = new ArrayList<Remark>();
    if (question.from().isAfter(today)) {
      remarks.add(Remark.of("scheduler.coverage.remark.future"));
    } else if (question.to().isAfter(today)) {
      remarks.add(Remark.of("scheduler.coverage.remark.not-ended", DAY.format(question.to())));
    }
    if (!question.from().isAfter(today) && !question.to().isBefore(today)) {
      remarks.add(Remark.of("scheduler.coverage.remark.today"));
    }
    return remarks;
  }
}
