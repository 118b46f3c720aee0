package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.Devices;
import org.wardcast.devices.ProtocolInfo;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Acts;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Devices: register, import, health, test tone and test text. */
@RestController
@RequestMapping("/api/v1/devices")
@Tag(name = "devices")
class DevicesResource {
  /** A device with what is known of its health. */
  record WithHealth(Device device, DeviceHealth health) {}

  /** How a test ended: {@code Done}, {@code Refused}, {@code Silent} or {@code LineDown}. */
  record Tested(String delivery, String detail) {}

  private final Devices devices;
  private final Units units;
  private final Acts acts;
  private final Rights rights;
  private final Scope scope;
  private final Sentences sentences;
  private final Clock clock;
  private final ZoneId zone;

  DevicesResource(
      Devices devices,
      Units units,
      Acts acts,
      Rights rights,
      Scope scope,
      Sentences sentences,
      Clock clock,
      ZoneId zone) {
    this.devices = devices;
    this.units = units;
    this.acts = acts;
    this.rights = rights;
    this.scope = scope;
    this.sentences = sentences;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  List<WithHealth> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(required = false) @Nullable String site,
      @RequestParam(required = false) @Nullable String tag) {
    return devices.in(scope.of(account, unit)).stream()
        .filter(device -> site == null || site.equals(device.siteKind()))
        .filter(device -> tag == null || device.tags().contains(tag))
        .map(device -> new WithHealth(device, devices.health(device.id())))
        .toList();
  }

  @GetMapping("/protocols")
  List<ProtocolInfo> protocols(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return devices.protocols();
  }

  @GetMapping("/{id}")
  WithHealth one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    return new WithHealth(device(account, Right.SEE, id), devices.health(id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Device register(@AuthenticationPrincipal Account account, @RequestBody DeviceDraft draft) {
    requireUnit(account, draft);
    return devices.register(draft, account.login());
  }

  @PutMapping("/{id}")
  Device change(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody DeviceDraft draft) {
    device(account, Right.DEVICE_WRITE, id);
    requireUnit(account, draft);
    return devices.change(id, draft, account.login());
  }

  @PutMapping("/{id}/enabled")
  Device enable(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody boolean enabled) {
    device(account, Right.DEVICE_WRITE, id);
    devices.enable(id, enabled, account.login());
    return devices.find(id).orElseThrow();
  }

  /** Thousands at once, over all units: for those who may write devices everywhere. */
  @PostMapping(path = "/import", consumes = "text/csv")
  ImportAnswer importCsv(
      @AuthenticationPrincipal Account account,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    rights.requireEverywhere(account, Right.DEVICE_WRITE);
    var report = devices.importCsv(request.getInputStream(), account.login(), dryRun);
    return ImportAnswer.of(report, sentences);
  }

  @PostMapping("/{id}/test-tone")
  CompletableFuture<Tested> tone(@AuthenticationPrincipal Account account, @PathVariable long id) {
    device(account, Right.DEVICE_TEST, id);
    return acts.testTone(id, account.login()).thenApply(DevicesResource::tested);
  }

  @PostMapping("/{id}/test-text")
  CompletableFuture<Tested> text(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody String text) {
    device(account, Right.DEVICE_TEST, id);
    return acts.testText(id, text, account.login()).thenApply(DevicesResource::tested);
  }

  private static Tested tested(org.wardcast.devices.Delivery delivery) {
    var text = delivery.toString();
    return new Tested(delivery.getClass().getSimpleName(), text.substring(text.indexOf('[')));
  }

  private Device device(Account account, Right right, long id) {
    var device = devices.find(id).orElseThrow();
    rights.require(account, right, device.unitId());
    return device;
  }

  private void requireUnit(Account account, DeviceDraft draft) {
    var unit = units
        .byCode(
            draft.unitCode() == null ? "" : draft.unitCode(), LocalDate.now(clock.withZone(zone)))
        .orElseThrow(() ->
            new Refusal("unitCode", "web.devices.unit-unknown", String.valueOf(draft.unitCode())));
    rights.require(account, Right.DEVICE_WRITE, unit.id());
  }
}
