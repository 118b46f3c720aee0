package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import org.wardcast.devices.Clip;
import org.wardcast.devices.Command;
import org.wardcast.devices.Command.PlayClip;
import org.wardcast.devices.Command.Prepare;
import org.wardcast.devices.Command.Probe;
import org.wardcast.devices.Command.Stop;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.adapter.Connection;

/** Tells one receiver's share of the streams to the pacer. */
final class RtpConnection implements Connection {
  private final String host;
  private final int port;
  private final RtpSettings settings;
  private final PacketFormat format;
  private final Receiver receiver;
  private final Studio studio;

  RtpConnection(String host, int port, RtpSettings settings, Receiver receiver, Studio studio) {
    this.host = host;
    this.port = port;
    this.settings = settings;
    this.format = settings.format();
    this.receiver = receiver;
    this.studio = studio;
  }

  @Override
  public Delivery send(Command command, Duration patience) {
    try {
      return obey(command);
    } catch (IOException e) {
      return new Delivery.LineDown(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    } finally {
      studio.reports().handOver();
    }
  }

  private Delivery obey(Command command) throws IOException {
    if (command instanceof PlayClip play) {
      return play(play);
    }
    if (command instanceof Prepare prepare) {
      return prepare(prepare.clip());
    }
    if (command instanceof Stop stop) {
      studio.pacer().stop(receiver, stop.airing());
      return new Delivery.Done();
    }
    if (command instanceof Probe) {
      return new Delivery.Done();
    }
    return new Delivery.Refused("RTP carries sound only");
  }

  private Delivery prepare(Clip clip) throws IOException {
    if (!format.takes(clip.mediaType())) {
      return wrongFormat(clip);
    }
    var line = studio.wires().take(settings.options(resolve().getAddress()));
    studio.wires().giveBack(line, false);
    return studio.warm(clip) ? new Delivery.Done() : unreadable(clip);
  }

  private Delivery play(PlayClip play) throws IOException {
    if (!format.takes(play.clip().mediaType())) {
      return wrongFormat(play.clip());
    }
    if (studio.pacer().has(receiver, play.airing())) {
      return new Delivery.Done();
    }
    var to = resolve();
    var key = StreamKey.of(play, format, settings.prerollPackets());
    if (join(play, key, to)) {
      return new Delivery.Done();
    }
    var late = key.joinedAt(studio.pacer().now());
    if (late.over()) {
      return new Delivery.Refused("it would have ended before it began");
    }
    if (!late.equals(key) && join(play, late, to)) {
      return new Delivery.Done();
    }
    return begin(play, late, to);
  }

  private boolean join(PlayClip play, StreamKey key, InetSocketAddress to) throws IOException {
    var airing = airing(play, key, to);
    if (studio.pacer().join(airing)) {
      return true;
    }
    airing.giveUp();
    return false;
  }

  private Delivery begin(PlayClip play, StreamKey key, InetSocketAddress to) throws IOException {
    ClipReader reader;
    try {
      reader = new ClipReader(play.clip().file(), format, key.from(), key.to(), key.fade());
    } catch (IOException e) {
      return unreadable(play.clip());
    }
    if (reader.bytes() == 0) {
      reader.close();
      return new Delivery.Refused("nothing is left of the clip at that place");
    }
    try {
      studio.pacer().begin(airing(play, key, to), reader);
      return new Delivery.Done();
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private Airing airing(PlayClip play, StreamKey key, InetSocketAddress to) throws IOException {
    var line = studio.wires().take(settings.options(to.getAddress()));
    return new Airing(play.airing(), receiver, key, to, studio.wires(), line, studio.reports());
  }

  private InetSocketAddress resolve() throws IOException {
    var to = new InetSocketAddress(host, port);
    if (to.isUnresolved()) {
      throw new UnknownHostException("nobody knows the address of " + host);
    }
    return to;
  }

  private Delivery wrongFormat(Clip clip) {
    return new Delivery.Refused(
        "this receiver takes %s, not %s".formatted(format.mediaType(), clip.mediaType()));
  }

  private static Delivery unreadable(Clip clip) {
    return new Delivery.Refused("cannot read the sound file " + clip.file().getFileName());
  }

  @Override
  public void close() {
    studio.pacer().stop(receiver, null);
    studio.reports().handOver();
  }
}
