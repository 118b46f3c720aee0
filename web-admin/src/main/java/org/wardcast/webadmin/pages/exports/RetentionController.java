package org.wardcast.webadmin.pages.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.proof.Retention;
import org.wardcast.webadmin.exports.ArchiveJob;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** How long lines are kept, what goes when, and the archives of what went. */
@Controller
@RequestMapping("/settings/retention")
class RetentionController {
  private final Retention retention;
  private final ArchiveJob job;
  private final Rights rights;
  private final Names names;

  RetentionController(Retention retention, ArchiveJob job, Rights rights, Names names) {
    this.retention = retention;
    this.job = job;
    this.rights = rights;
    this.names = names;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    model.addAttribute("job", job);
    model.addAttribute("state", retention.state());
    model.addAttribute("archives", retention.archives());
    model.addAttribute("names", names.byLogin());
    model.addAttribute("mayArchive", rights.mayEverywhere(account, Right.LOG_EXPORT));
    return target.equals("retention") ? "exports/archives" : "exports/retention";
  }

  @PostMapping("/archive")
  String archive(@AuthenticationPrincipal Account account) {
    rights.requireEverywhere(account, Right.LOG_EXPORT);
    job.start(account.login());
    return "redirect:/settings/retention";
  }

  @GetMapping("/archives/{first}.zip")
  void file(
      @AuthenticationPrincipal Account account,
      @PathVariable long first,
      HttpServletResponse response)
      throws IOException {
    rights.requireEverywhere(account, Right.LOG_EXPORT);
    var archive = retention.archives().stream()
        .filter(a -> a.first() == first && a.there())
        .findFirst()
        .orElseThrow(() -> new Refusal(null, "web.retention.missing"));
    var name = ContentDisposition.attachment().filename(archive.file());
    response.setContentType("application/zip");
    response.setContentLengthLong(archive.bytes());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.build().toString());
    Files.copy(
        Path.of(retention.state().folder()).resolve(archive.file()), response.getOutputStream());
  }
}
