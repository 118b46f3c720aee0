package org.wardcast.webadmin.pages.units;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** A whole province from one file: first what it would do, then the doing. */
@Controller
@RequestMapping("/units/import")
class UnitImportController {
  /** With the mark that Excel needs to see the accents. */
  private static final String EXAMPLE = "\uFEFF" + """
      code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon
      68,Lâm Đồng,Tỉnh Lâm Đồng,PROVINCE,,2025-07-01,,,
      24781,Xuân Hương - Đà Lạt,Phường Xuân Hương - Đà Lạt,WARD,68,2025-07-01,,11.9365,108.4419
      24781-05,Tổ dân phố 5,Tổ dân phố 5,AREA,24781,2025-07-01,,,
      """.replace("\n", "\r\n");

  private final Units units;
  private final Rights rights;

  UnitImportController(Units units, Rights rights) {
    this.units = units;
    this.rights = rights;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Account account, Model model) {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    model.addAttribute("scripts", List.of("/static/import.js"));
    return "units/import";
  }

  /** @param dryRun only says what would happen */
  @PostMapping(consumes = "text/csv")
  String take(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "true") boolean dryRun,
      HttpServletRequest request,
      Model model)
      throws IOException {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    var report = units.importCsv(request.getInputStream(), account.login(), dryRun);
    model.addAttribute("report", report);
    model.addAttribute("dryRun", dryRun);
    model.addAttribute("back", "/units");
    return "imports/report";
  }

  @GetMapping("/example.csv")
  ResponseEntity<byte[]> example(@AuthenticationPrincipal Account account) {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    var name = ContentDisposition.attachment().filename("don-vi-mau.csv").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(EXAMPLE.getBytes(StandardCharsets.UTF_8));
  }
}
