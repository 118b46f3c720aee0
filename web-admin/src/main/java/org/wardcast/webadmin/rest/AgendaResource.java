package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.Acts;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.OnAir;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** What will play when, where and why; what is on now; and stopping it. */
@RestController
@RequestMapping("/api/v1/agenda")
@Tag(name = "agenda")
class AgendaResource {
  private static final Duration LONGEST = Duration.ofDays(32);
  private static final int LONGEST_REASON = 500;

  /** Why it is stopped. */
  record Stop(@Nullable String reason) {}

  private final Programme programme;
  private final OnAir onAir;
  private final Acts acts;
  private final Slots slots;
  private final Devices devices;
  private final Rights rights;
  private final Scope scope;

  AgendaResource(
      Programme programme,
      OnAir onAir,
      Acts acts,
      Slots slots,
      Devices devices,
      Rights rights,
      Scope scope) {
    this.programme = programme;
    this.onAir = onAir;
    this.acts = acts;
    this.slots = slots;
    this.devices = devices;
    this.rights = rights;
    this.scope = scope;
  }

  /** Cues that reach a device of the unit, at most 32 days at once. */
  @GetMapping
  List<Cue> between(
      @AuthenticationPrincipal Account account,
      @RequestParam OffsetDateTime from,
      @RequestParam OffsetDateTime to,
      @RequestParam(required = false) @Nullable Long unit) {
    var visible = visible(account, unit);
    if (to.isBefore(from)) {
      throw new Refusal("to", "web.agenda.order");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new Refusal("to", "web.agenda.long", LONGEST.toDays());
    }
    return programme.between(from.toInstant(), to.toInstant()).stream()
        .filter(cue -> cue.deviceIds().stream().anyMatch(visible::contains))
        .toList();
  }

  @GetMapping("/now")
  List<OnAir.Now> now(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    var visible = visible(account, unit);
    return onAir.now().stream().filter(now -> visible.contains(now.deviceId())).toList();
  }

  /** Stops an occurrence ({@code <slot>@<date>}) that is on air; the rest of it does not play. */
  @PostMapping("/{occurrence}/stop")
  void stop(
      @AuthenticationPrincipal Account account,
      @PathVariable String occurrence,
      @RequestBody Stop stop) {
    var slot = slots.find(slotId(occurrence)).orElseThrow();
    rights.require(account, Right.PROGRAMME_STOP, slot.ownerUnitId());
    if (stop.reason() == null || stop.reason().isBlank()) {
      throw new Refusal("reason", "web.agenda.reason-missing");
    }
    if (stop.reason().strip().length() > LONGEST_REASON) {
      throw new Refusal("reason", "web.agenda.reason-long", String.valueOf(LONGEST_REASON));
    }
    acts.stop(occurrence, account.login(), stop.reason());
  }

  private static long slotId(String occurrence) {
    try {
      return Long.parseLong(occurrence.substring(0, Math.max(0, occurrence.indexOf('@'))));
    } catch (NumberFormatException e) {
      throw new java.util.NoSuchElementException(occurrence);
    }
  }

  private Set<Long> visible(Account account, @Nullable Long unit) {
    return devices.in(scope.of(account, unit)).stream().map(Device::id).collect(Collectors.toSet());
  }
}
