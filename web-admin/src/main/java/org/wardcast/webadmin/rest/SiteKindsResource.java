package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.SiteKinds;
import org.wardcast.devices.SiteKinds.SiteKind;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Kinds of places that devices stand at: one list for the whole installation. */
@RestController
@RequestMapping("/api/v1/site-kinds")
@Tag(name = "site-kinds")
class SiteKindsResource {
  record Named(String name) {}

  private final SiteKinds sites;
  private final Rights rights;

  SiteKindsResource(SiteKinds sites, Rights rights) {
    this.sites = sites;
    this.rights = rights;
  }

  @GetMapping
  List<SiteKind> list(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return sites.all();
  }

  /** A new one, or another name for it. */
  @PutMapping("/{code}")
  SiteKind save(
      @AuthenticationPrincipal Account account,
      @PathVariable String code,
      @RequestBody Named named) {
    rights.requireEverywhere(account, Right.DEVICE_WRITE);
    return sites.save(code, named.name(), account.login());
  }

  @DeleteMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable String code) {
    rights.requireEverywhere(account, Right.DEVICE_WRITE);
    sites.remove(code, account.login());
  }
}
