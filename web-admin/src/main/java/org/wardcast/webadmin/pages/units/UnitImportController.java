package org.wardcast.webadmin.pages.units;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.pages.imports.CsvImport;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The whole country from one file, and what it was before from another. */
@Controller
@RequestMapping("/units")
class UnitImportController {
  /** The day on which districts ended and communes were put together. */
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static final String UNITS = """
      code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon
      68,Lâm Đồng,Tỉnh Lâm Đồng,PROVINCE,,2025-07-01,,,
      24781,Xuân Hương - Đà Lạt,Phường Xuân Hương - Đà Lạt,WARD,68,2025-07-01,,11.9365,108.4419
      24781-05,Tổ dân phố 5,Tổ dân phố 5,AREA,24781,2025-07-01,,,
      """;

  private static final String PREDECESSORS = """
      old_code,old_name,old_district,old_province,new_code,new_name,share
      24778,Phường 9,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778,Phường Lâm Viên - Đà Lạt,whole
      """;

  private final Units units;
  private final Rights rights;

  UnitImportController(Units units, Rights rights) {
    this.units = units;
    this.rights = rights;
  }

  @GetMapping("/import")
  String page(@AuthenticationPrincipal Account account, Model model) {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    model.addAttribute("scripts", List.of(CsvImport.SCRIPT));
    return "units/import";
  }

  /** @param dryRun only says what would happen */
  @PostMapping(path = "/import", consumes = "text/csv")
  String take(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "true") boolean dryRun,
      HttpServletRequest request,
      Model model)
      throws IOException {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    var report = units.importCsv(request.getInputStream(), account.login(), dryRun);
    return CsvImport.answer(model, report, dryRun, "/units");
  }

  @GetMapping("/import/example.csv")
  ResponseEntity<byte[]> example(@AuthenticationPrincipal Account account) {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    return CsvImport.example("don-vi-mau.csv", UNITS);
  }

  @GetMapping("/import-predecessors")
  String predecessors(@AuthenticationPrincipal Account account, Model model) {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    model.addAttribute("day", REFORM);
    model.addAttribute("scripts", List.of(CsvImport.SCRIPT));
    return "units/import-predecessors";
  }

  /**
   * @param day first day of the new units
   * @param dryRun only says what would happen
   */
  @PostMapping(path = "/import-predecessors", consumes = "text/csv")
  String takePredecessors(
      @AuthenticationPrincipal Account account,
      @RequestParam LocalDate day,
      @RequestParam(defaultValue = "true") boolean dryRun,
      HttpServletRequest request,
      Model model)
      throws IOException {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    var report = units.importPredecessors(request.getInputStream(), day, account.login(), dryRun);
    return CsvImport.answer(model, report, dryRun, "/units?on=" + day.minusDays(1));
  }

  @GetMapping("/import-predecessors/example.csv")
  ResponseEntity<byte[]> examplePredecessors(@AuthenticationPrincipal Account account) {
    rights.requireEverywhere(account, Right.UNIT_WRITE);
    return CsvImport.example("don-vi-cu-mau.csv", PREDECESSORS);
  }
}
