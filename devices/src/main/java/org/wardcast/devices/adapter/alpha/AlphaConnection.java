package org.wardcast.devices.adapter.alpha;

import java.time.Duration;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Picture;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.devices.adapter.Connection;

/** Commands to one sign. */
final class AlphaConnection implements Connection {
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final Sign sign;
  private final Panels panels;
  private final AlphaSettings settings;
  private final OnAir onAir;
  private final Runnable leave;
  private boolean closed;

  AlphaConnection(Sign sign, Panels panels, AlphaSettings settings, OnAir onAir, Runnable leave) {
    this.sign = sign;
    this.panels = panels;
    this.settings = settings;
    this.onAir = onAir;
    this.leave = leave;
  }

  @Override
  public Delivery send(Command command, Duration patience) {
    try {
      if (command instanceof Command.ShowText show) {
        return showText(show, patience);
      }
      if (command instanceof Command.ShowPicture show) {
        return showPicture(show.airing(), show.picture(), show.emergency(), patience);
      }
      if (command instanceof Command.Stop stop) {
        return stop(stop, patience);
      }
      if (command instanceof Command.Probe) {
        sign.begin(patience);
        sign.probe();
        return new Delivery.Done();
      }
      return Words.refused("alpha.cannot");
    } catch (Trouble trouble) {
      return trouble.delivery();
    }
  }

  private Delivery showText(Command.ShowText show, Duration patience) throws Trouble {
    var whole = SignText.oneLine(show.text());
    var text = settings.accents() == AlphaSettings.Accents.STRIP ? SignText.stripped(whole) : whole;
    var picture = panels.render(text);
    if (!SignText.fits(text, show.emergency(), settings)) {
      return showPicture(show.airing(), picture, show.emergency(), patience);
    }
    // Kept first: what cannot be proved is not shown.
    var hash = panels.keep(picture);
    sign.begin(patience);
    sign.showText(text, show.emergency());
    onAir.begin(show.airing(), hash);
    return new Delivery.Done();
  }

  private Delivery showPicture(String airing, Picture picture, boolean emergency, Duration patience)
      throws Trouble {
    var layout = Layout.holding(picture, settings);
    if (layout.isEmpty()) {
      return Words.refused("alpha.large");
    }
    var hash = panels.keep(picture);
    sign.begin(patience);
    sign.showPicture(picture, layout.get(), emergency);
    onAir.begin(airing, hash);
    return new Delivery.Done();
  }

  private Delivery stop(Command.Stop stop, Duration patience) {
    var airing = stop.airing();
    if (airing != null && !onAir.dark() && !onAir.is(airing)) {
      return new Delivery.Done();
    }
    try {
      sign.begin(patience);
      sign.darken();
      onAir.end(Why.STOPPED, "");
      return new Delivery.Done();
    } catch (Trouble trouble) {
      // It may well go on showing it; the stop is tried again, but the airing is over for the log.
      onAir.end(Why.STOPPED, Words.of("alpha.unstopped", why(trouble.delivery())));
      return trouble.delivery();
    }
  }

  private static String why(Delivery delivery) {
    if (delivery instanceof Delivery.LineDown down) {
      return down.detail();
    }
    return delivery instanceof Delivery.Refused no ? no.reason() : Words.of("alpha.silent");
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (!onAir.dark()) {
      stop(new Command.Stop(null), FAREWELL);
    }
    leave.run();
  }
}
