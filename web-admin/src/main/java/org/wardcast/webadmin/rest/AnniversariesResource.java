package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.playlists.campaigns.Anniversaries;
import org.wardcast.playlists.campaigns.Anniversary;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Days that return each year, one list for the whole installation. */
@RestController
@RequestMapping("/api/v1/anniversaries")
@Tag(name = "anniversaries")
class AnniversariesResource {
  private static final int MOST_YEARS = 20;

  private final Anniversaries anniversaries;
  private final Rights rights;

  AnniversariesResource(Anniversaries anniversaries, Rights rights) {
    this.anniversaries = anniversaries;
    this.rights = rights;
  }

  @GetMapping
  List<Anniversaries.Kept> list(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return anniversaries.all();
  }

  /** On which dates they fall and how many years it then is; at most twenty years. */
  @GetMapping("/dates")
  List<Anniversaries.Falling> dates(
      @AuthenticationPrincipal Account account,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    rights.requireAnywhere(account, Right.SEE);
    var limit = from.plusYears(MOST_YEARS);
    return anniversaries.between(from, to.isAfter(limit) ? limit : to);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Anniversaries.Kept add(
      @AuthenticationPrincipal Account account, @RequestBody Anniversary anniversary) {
    rights.requireEverywhere(account, Right.CAMPAIGN_WRITE);
    return anniversaries.add(anniversary, account.login());
  }

  @PutMapping("/{id}")
  Anniversaries.Kept change(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody Anniversary anniversary) {
    rights.requireEverywhere(account, Right.CAMPAIGN_WRITE);
    return anniversaries.change(id, anniversary, account.login());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.requireEverywhere(account, Right.CAMPAIGN_WRITE);
    anniversaries.remove(id, account.login());
  }
}
