package org.wardcast.playlists.upload;

import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.checkin.CheckIn;
import org.wardcast.playlists.checkin.CheckInSettings;
import org.wardcast.playlists.checkin.Progress;
import org.wardcast.playlists.sound.SoundStore;

/** Checks received files in, a few at a time, the others waiting in their order. */
@Component
class CheckInDesk implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(CheckInDesk.class);
  private static final int WAITING_AT_MOST = 200;
  private static final long LAST_WORDS_SECONDS = 10;

  private final CheckIn checkIn;
  private final SoundStore sounds;
  private final UploadFolders folders;
  private final ThreadPoolExecutor workers;

  CheckInDesk(CheckIn checkIn, SoundStore sounds, UploadFolders folders, CheckInSettings settings) {
    this.checkIn = checkIn;
    this.sounds = sounds;
    this.folders = folders;
    this.workers = new ThreadPoolExecutor(
        settings.atOnce(),
        settings.atOnce(),
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(WAITING_AT_MOST),
        work -> new Thread(work, "check-in"));
  }

  /** How a check-in ended; exactly one is told. */
  interface Ending {
    void done(boolean duplicate);

    void refused(Refusal refusal);

    /** Cancelled, or the program ends: then the file is checked in after the next start. */
    void stopped();
  }

  Future<?> take(String id, String fileName, String sha256, Progress progress, Ending ending) {
    try {
      return workers.submit(() -> check(id, fileName, sha256, progress, ending));
    } catch (RejectedExecutionException e) {
      throw new Refusal("file", "playlists.checkin.busy");
    }
  }

  private void check(String id, String fileName, String sha256, Progress progress, Ending ending) {
    try {
      var sound = checkIn.run(folders.of(id), fileName, sha256, progress);
      ending.done(!sounds.install(folders.of(id), sound));
    } catch (Refusal e) {
      ending.refused(e);
    } catch (InterruptedException e) {
      ending.stopped();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.error("check-in of {} failed", fileName, e);
      ending.refused(Trouble.of(e));
    } catch (RuntimeException e) {
      LOG.error("check-in of {} failed", fileName, e);
      ending.refused(new Refusal(null, "playlists.checkin.failed"));
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    workers.shutdownNow();
    workers.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
  }
}
