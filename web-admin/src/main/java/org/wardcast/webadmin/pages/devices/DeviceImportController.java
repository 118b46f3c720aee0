package org.wardcast.webadmin.pages.devices;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Devices;
import org.wardcast.devices.SiteKinds;
import org.wardcast.webadmin.pages.imports.CsvImport;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Thousands of devices from one file: first what it would do, then the doing. */
@Controller
@RequestMapping("/devices/import")
class DeviceImportController {
  private static final String EXAMPLE = """
      code,name,unit_code,kind,protocol,address,areas,settings,site,tags
      XH-01,Cụm 1 – Nhà văn hoá tổ 5,24781,LOUDSPEAKER,rtp,udp://192.168.1.20:5004,24781-05,codec=PCMA,nhà văn hoá,
      XH-LED-1,Bảng chữ cổng chợ,24781,LED,alpha,tcp://192.168.1.30:10001,24781-05;24781-06,width=96,chợ,khách du lịch;cổng chợ
      """;

  private final Devices devices;
  private final SiteKinds sites;
  private final Rights rights;

  DeviceImportController(Devices devices, SiteKinds sites, Rights rights) {
    this.devices = devices;
    this.sites = sites;
    this.rights = rights;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Account account, Model model) {
    rights.requireAnywhere(account, Right.DEVICE_WRITE);
    model.addAttribute("protocols", devices.protocols());
    model.addAttribute("sites", sites.all());
    model.addAttribute("scripts", List.of(CsvImport.SCRIPT));
    return "devices/import";
  }

  /** @param dryRun only says what would happen */
  @PostMapping(consumes = "text/csv")
  String take(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "true") boolean dryRun,
      HttpServletRequest request,
      Model model)
      throws IOException {
    rights.requireAnywhere(account, Right.DEVICE_WRITE);
    var report = devices.importCsv(
        request.getInputStream(),
        account.login(),
        dryRun,
        unit -> rights.may(account, Right.DEVICE_WRITE, unit.id()));
    return CsvImport.answer(model, report, dryRun, "/devices");
  }

  @GetMapping("/example.csv")
  ResponseEntity<byte[]> example(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.DEVICE_WRITE);
    return CsvImport.example("thiet-bi-mau.csv", EXAMPLE);
  }
}
