package org.wardcast.webadmin.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Upload;
import org.wardcast.playlists.Uploads;

/** Sound files go in the way an operator's do: uploaded and checked in. */
@Component
class DemoSounds {
  private static final long LOOK_EVERY_MILLIS = 50;
  private static final long LONGEST_SECONDS = 60;

  private final Uploads uploads;
  private final ScheduledExecutorService wake;

  DemoSounds(Uploads uploads, ScheduledExecutorService wake) {
    this.uploads = uploads;
    this.wake = wake;
  }

  /** @return the sound's hash */
  String checkIn(String resource, String who) throws IOException {
    var bytes = new ClassPathResource(resource).getContentAsByteArray();
    var name = resource.substring(resource.lastIndexOf('/') + 1);
    var upload = uploads.begin(name, bytes.length, who);
    uploads.append(upload.id(), 0, new ByteArrayInputStream(bytes));
    var done = new CompletableFuture<String>();
    var watch = wake.scheduleWithFixedDelay(
        () -> look(upload.id(), name, done), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    try {
      return done.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    } finally {
      watch.cancel(false);
    }
  }

  private void look(String id, String name, CompletableFuture<String> done) {
    var upload = uploads.find(id).orElse(null);
    if (upload == null || upload.phase() == Upload.Phase.REFUSED) {
      done.completeExceptionally(
          new IllegalStateException("the demo's own " + name + " was refused: " + upload));
    } else if (upload.soundSha256() != null) {
      done.complete(upload.soundSha256());
    }
  }
}
