package org.wardcast.devices.adapter.simulated;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Picture;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.PlaybackReport.Why;

/** One pretended device, with a plug. Reports are made under its lock, so that they keep order. */
final class SimulatedDevice {
  private static final Delivery DONE = new Delivery.Done();
  private static final String UNPLUGGED = "unplugged";

  private final long id;
  private final SimulatedRoom.Times times;
  private final Panels panels;
  private final Speaker speaker;
  private @Nullable Showing showing;
  private boolean plugged = true;
  private boolean on = true;

  SimulatedDevice(long id, SimulatedRoom.Times times, Panels panels) {
    this.id = id;
    this.times = times;
    this.panels = panels;
    this.speaker = new Speaker(this, times);
  }

  synchronized Delivery obey(Command command, Consumer<PlaybackReport> reports) {
    if (!plugged) {
      return new Delivery.LineDown(UNPLUGGED);
    }
    if (command instanceof Command.Power power) {
      return power(power.on());
    }
    if (command instanceof Command.Stop stop) {
      return stop(stop.airing());
    }
    if (!on) {
      return new Delivery.Refused("switched off");
    }
    if (command instanceof Command.PlayClip play) {
      return play(play, reports);
    }
    if (command instanceof Command.ShowText text) {
      return show(text.airing(), panels.render(text.text()), reports);
    }
    if (command instanceof Command.ShowPicture picture) {
      return show(picture.airing(), picture.picture(), reports);
    }
    return DONE;
  }

  private Delivery power(boolean turnOn) {
    on = turnOn;
    if (!on) {
      end(Why.STOPPED, "switched off");
    }
    return DONE;
  }

  private Delivery stop(@Nullable String airing) {
    speaker.stop(airing);
    if (showing != null && (airing == null || airing.equals(showing.airing()))) {
      darken(Why.STOPPED, "");
    }
    return DONE;
  }

  private Delivery play(Command.PlayClip play, Consumer<PlaybackReport> reports) {
    if (!play.clip().mediaType().equals(SimulatedAdapter.MEDIA_TYPE)) {
      return new Delivery.Refused("cannot play " + play.clip().mediaType());
    }
    try {
      var reception = Reception.of(id, play, times.nanos().getAsLong(), reports);
      if (reception.isOver()) {
        reception.close();
        return new Delivery.Refused("too late: all of it is past");
      }
      speaker.take(reception);
      return DONE;
    } catch (IOException e) {
      return new Delivery.Refused("the clip cannot be read: " + e.getMessage());
    }
  }

  private Delivery show(String airing, Picture picture, Consumer<PlaybackReport> reports) {
    darken(Why.REPLACED, "");
    var hash = panels.keep(picture);
    showing = new Showing(id, airing, picture, hash, times.nanos().getAsLong(), reports);
    showing.start(times);
    return DONE;
  }

  private void darken(Why why, String detail) {
    if (showing != null) {
      var over = showing;
      showing = null;
      over.end(why, detail, times);
    }
  }

  private void end(Why why, String detail) {
    speaker.endAll(why, detail);
    darken(why, detail);
  }

  /** Nobody talks to it any more. */
  synchronized void hush() {
    end(Why.STOPPED, "");
  }

  AutoCloseable hear(Consumer<byte[]> pcm) {
    return speaker.hear(pcm);
  }

  synchronized Optional<Picture> picture() {
    return Optional.ofNullable(showing).map(Showing::picture);
  }

  synchronized boolean plugged() {
    return plugged;
  }

  synchronized void plug(boolean in) {
    plugged = in;
    if (!in) {
      end(Why.FAILED, UNPLUGGED);
    }
  }
}
