package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.RequestRights;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Wishes for slots, and slots that were replaced, until somebody decides. */
@RestController
@RequestMapping("/api/v1/requests")
@Tag(name = "requests")
class RequestsResource {
  /** A wish of a unit; the slot that stands in the way, if there is one. */
  record Wanted(
      long unitId,
      SlotDraft plan,
      @Nullable Long otherSlotId,
      @Nullable String note) {}

  /** As it was asked for, or changed. */
  record Grant(@Nullable SlotDraft plan) {}

  /** Why not. */
  record Decline(@Nullable String reason) {}

  private final Requests requests;
  private final RequestRights requestRights;
  private final Rights rights;
  private final Scope scope;

  RequestsResource(Requests requests, RequestRights requestRights, Rights rights, Scope scope) {
    this.requests = requests;
    this.requestRights = requestRights;
    this.rights = rights;
    this.scope = scope;
  }

  /** Open ones first, oldest first. */
  @GetMapping
  List<Request> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    var ids = scope.of(account, unit);
    return requests.list().stream()
        .filter(request -> ids.isEmpty() || ids.contains(request.unitId()))
        .toList();
  }

  @GetMapping("/{id}")
  Request one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    var request = requests.find(id).orElseThrow();
    rights.require(account, Right.SEE, request.unitId());
    return request;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Request ask(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.require(account, Right.SLOT_WRITE, wanted.unitId());
    var note = wanted.note() == null ? "" : wanted.note();
    return requests.ask(
        wanted.unitId(), wanted.plan(), wanted.otherSlotId(), note, account.login());
  }

  @PostMapping("/{id}/grant")
  Slot grant(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Grant grant) {
    var request = requests.find(id).orElseThrow();
    var plan = grant.plan() == null ? request.plan() : grant.plan();
    requestRights.requireGrant(account, request, plan);
    return requests.grant(id, plan, account.login());
  }

  @PostMapping("/{id}/decline")
  Request decline(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody Decline decline) {
    requestRights.requireDecide(account, requests.find(id).orElseThrow());
    var reason = decline.reason() == null ? "" : decline.reason();
    return requests.decline(id, reason, account.login());
  }
}
