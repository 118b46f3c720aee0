package org.wardcast.scheduler.dispatch;

import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Clip;

/** A rendition on its way, shared by all devices that take it. Only the actor touches it. */
final class ClipSource {
  final String soundSha256;
  final String mediaType;
  private @Nullable Clip clip;
  private @Nullable String failure;
  private boolean making;

  ClipSource(String soundSha256, String mediaType) {
    this.soundSha256 = soundSha256;
    this.mediaType = mediaType;
  }

  static ClipSource of(Clip ready) {
    var source = new ClipSource("", ready.mediaType());
    source.clip = ready;
    return source;
  }

  @Nullable Clip clip() {
    return clip;
  }

  /** Why the last try came to nothing; taken once, so that the next round tries again. */
  @Nullable String takeFailure() {
    var taken = failure;
    failure = null;
    return taken;
  }

  /** @return false if somebody is at it, or it is there already */
  boolean begin() {
    if (making || clip != null) {
      return false;
    }
    making = true;
    return true;
  }

  void made(Clip made) {
    making = false;
    clip = made;
  }

  void failed(String reason) {
    making = false;
    failure = reason;
  }
}
