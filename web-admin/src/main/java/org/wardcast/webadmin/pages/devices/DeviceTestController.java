package org.wardcast.webadmin.pages.devices;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.scheduler.Acts;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Test tone and test text. A device in trouble may take seconds to say so; no thread waits for it. */
@Controller
@RequestMapping("/devices/{id}")
class DeviceTestController {
  private final Devices devices;
  private final Acts acts;
  private final Rights rights;

  DeviceTestController(Devices devices, Acts acts, Rights rights) {
    this.devices = devices;
    this.acts = acts;
    this.rights = rights;
  }

  @PostMapping("/test-tone")
  CompletableFuture<ModelAndView> tone(
      @AuthenticationPrincipal Account account, @PathVariable long id) {
    var device = device(account, id);
    return acts.testTone(id, account.login()).thenApply(end -> answer(device, "tone", end));
  }

  @PostMapping("/test-text")
  CompletableFuture<ModelAndView> text(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String text) {
    var device = device(account, id);
    return acts.testText(id, text, account.login()).thenApply(end -> answer(device, "text", end));
  }

  private Device device(Account account, long id) {
    var device = devices.find(id).orElseThrow();
    rights.require(account, Right.DEVICE_TEST, device.unitId());
    return device;
  }

  private static ModelAndView answer(Device device, String test, Delivery delivery) {
    var how = delivery.getClass().getSimpleName();
    return new ModelAndView(
        "devices/tested", Map.of("device", device, "test", test, "delivery", delivery, "how", how));
  }
}
