package org.wardcast.webadmin.pages.reports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.scheduler.reports.Reports;
import org.wardcast.webadmin.documents.Format;
import org.wardcast.webadmin.layout.OwedReports;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.reporting.FrozenDocuments;
import org.wardcast.webadmin.reporting.FrozenFigures;

/** One frozen report: its figures, what proves them, its history, and the button that sends it. */
@Controller
@RequestMapping("/reports/{id}")
class ReportController {
  private final Reports reports;
  private final FrozenDocuments documents;
  private final OwedReports owed;
  private final Rights rights;
  private final Names names;

  ReportController(
      Reports reports, FrozenDocuments documents, OwedReports owed, Rights rights, Names names) {
    this.reports = reports;
    this.documents = documents;
    this.owed = owed;
    this.rights = rights;
    this.names = names;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
    var report = seen(account, id, Right.SEE);
    var state = state(report);
    model.addAttribute("report", report);
    model.addAttribute("state", state);
    model.addAttribute("frozen", FrozenFigures.read(reports.text(id)));
    model.addAttribute("since", reports.since(id));
    model.addAttribute("versions", reports.versions(id));
    model.addAttribute("sending", reports.sending(id).orElse(null));
    model.addAttribute("letters", reports.letters(id));
    model.addAttribute("maySend", rights.may(account, Right.REPORT_SEND, report.unitId()));
    model.addAttribute("formats", List.of(Format.values()));
    model.addAttribute("names", names.byLogin());
    return "reports/report";
  }

  private ReportState state(FrozenReport report) {
    var day = report.due().day();
    return reports.states(day, day).stream()
        .filter(one -> one.rule().id() == report.due().ruleId())
        .filter(one -> one.unit().id() == report.unitId())
        .findFirst()
        .orElseThrow();
  }

  @GetMapping("/file.{ending}")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable String ending)
      throws IOException {
    var report = seen(account, id, Right.SEE);
    var format = List.of(Format.values()).stream()
        .filter(one -> one.ending().equals(ending.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no report ends in " + ending));
    var file = documents.file(report, format);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .body(file.bytes());
  }

  @PostMapping("/send")
  String send(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes redirect) {
    seen(account, id, Right.REPORT_SEND);
    try {
      redirect.addFlashAttribute("sent", reports.send(id, note, account.login()));
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("refusal", refusal);
      redirect.addFlashAttribute("note", note);
    }
    owed.forget();
    return "redirect:/reports/" + id;
  }

  @PostMapping("/supersede")
  String supersede(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    seen(account, id, Right.REPORT_SEND);
    try {
      var next = reports.supersede(id, reason, account.login());
      redirect.addFlashAttribute("superseded", true);
      return "redirect:/reports/" + next.id();
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("refusal", refusal);
      redirect.addFlashAttribute("reason", reason);
      return "redirect:/reports/" + id;
    }
  }

  private FrozenReport seen(Account account, long id, Right right) {
    var report = reports.find(id).orElseThrow();
    rights.require(account, right, report.unitId());
    return report;
  }
}
