package org.wardcast.webadmin.pages.now;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.SimulatedDevices;
import org.wardcast.webadmin.panel.PanelPng;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Ears and eyes at a simulated device, and its plug. */
@Controller
@RequestMapping("/now/devices/{id}")
class ListenController {
  private final Devices devices;
  private final SimulatedDevices simulated;
  private final Rights rights;

  ListenController(Devices devices, SimulatedDevices simulated, Rights rights) {
    this.devices = devices;
    this.simulated = simulated;
    this.rights = rights;
  }

  /** An endless WAV of what this device receives; silence while it receives nothing. */
  @GetMapping("/listen")
  ResponseEntity<StreamingResponseBody> listen(
      @AuthenticationPrincipal Account account, @PathVariable long id) {
    device(account, id);
    StreamingResponseBody body = out -> {
      var ear = new Ear();
      var hearing = simulated.hear(id, ear::hear);
      try {
        out.write(Wav.endlessHeader(SimulatedDevices.RATE));
        while (true) {
          out.write(ear.next(Wav.PIECE_MILLIS, TimeUnit.MILLISECONDS));
          out.flush();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        close(hearing);
      }
    };
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("audio/wav"))
        .cacheControl(CacheControl.noStore())
        .body(body);
  }

  /** The picture this panel received, lamp by lamp; 204 when it is dark. */
  @GetMapping(path = "/picture", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> picture(@AuthenticationPrincipal Account account, @PathVariable long id) {
    device(account, id);
    var shown = simulated.picture(id);
    if (shown.isEmpty()) {
      return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PanelPng.of(shown.get()));
  }

  @PostMapping("/plug")
  @ResponseBody
  String plug(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam boolean plugged) {
    var device = device(account, id);
    if (!rights.may(account, Right.DEVICE_TEST, device.unitId())) {
      rights.require(account, Right.PROGRAMME_STOP, device.unitId());
    }
    simulated.plug(id, plugged);
    return "";
  }

  private Device device(Account account, long id) {
    var device = devices.find(id).filter(Device::simulated).orElseThrow();
    rights.require(account, Right.SEE, device.unitId());
    return device;
  }

  private static void close(AutoCloseable hearing) throws IOException {
    try {
      hearing.close();
    } catch (Exception e) {
      throw new IOException("the ear could not be closed", e);
    }
  }
}
