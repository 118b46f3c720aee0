package org.wardcast.scheduler.dispatch;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Clip;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Renditions;

/** Asks for a rendition, on a thread that may wait for it. */
@Component
final class ClipMaker {
  private static final Logger LOG = LoggerFactory.getLogger(ClipMaker.class);

  private final Renditions renditions;

  ClipMaker(Renditions renditions) {
    this.renditions = renditions;
  }

  void make(ClipSource source, Consumer<Clip> made, Consumer<String> failed) {
    try {
      var r = renditions.of(source.soundSha256, source.mediaType);
      made.accept(new Clip(r.file(), r.mediaType(), r.sha256(), r.length()));
    } catch (Refusal e) {
      failed.accept(Reason.RENDITION.with(e.code()));
    } catch (RuntimeException e) {
      LOG.error("no rendition of {} as {}", source.soundSha256, source.mediaType, e);
      failed.accept(Reason.RENDITION.with(String.valueOf(e.getMessage())));
    }
  }
}
