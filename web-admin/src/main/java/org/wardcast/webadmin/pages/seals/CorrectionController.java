package org.wardcast.webadmin.pages.seals;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.proof.Corrections;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** A correction of one line: the line stays, a new one says how it really was. */
@Controller
@RequestMapping("/airlog/lines/{number}/correct")
class CorrectionController {
  private final Corrections corrections;
  private final Airlog airlog;
  private final Rights rights;
  private final ZoneId zone;

  CorrectionController(Corrections corrections, Airlog airlog, Rights rights, ZoneId zone) {
    this.corrections = corrections;
    this.airlog = airlog;
    this.rights = rights;
    this.zone = zone;
  }

  @GetMapping
  String form(@AuthenticationPrincipal Account account, @PathVariable long number, Model model) {
    var line = line(account, number);
    return show(line, CorrectionForm.of(line, zone), model);
  }

  @PostMapping
  String correct(
      @AuthenticationPrincipal Account account,
      @PathVariable long number,
      CorrectionForm form,
      Model model) {
    var line = line(account, number);
    try {
      corrections.correct(number, form.read(line, zone), account.login());
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return show(line, form, model);
    }
    return "redirect:/airlog/lines/" + number;
  }

  private AirLine line(Account account, long number) {
    var line = airlog.line(number).orElseThrow(() -> new NoSuchElementException("line " + number));
    rights.require(account, Right.LOG_CORRECT, line.unitId());
    return line;
  }

  private String show(AirLine line, CorrectionForm form, Model model) {
    model.addAttribute("line", line);
    model.addAttribute("form", form);
    model.addAttribute("before", corrections.of(line.number()));
    model.addAttribute("evidences", possible(line));
    return "seals/correct";
  }

  /** Up to the line's own; a person may always declare. */
  private static Evidence[] possible(AirLine line) {
    return Arrays.stream(Evidence.values())
        .filter(one -> one.compareTo(line.evidence()) <= 0 || one == Evidence.DECLARED)
        .toArray(Evidence[]::new);
  }
}
