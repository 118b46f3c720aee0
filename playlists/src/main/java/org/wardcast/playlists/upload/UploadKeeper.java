package org.wardcast.playlists.upload;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Takes up the uploads of the last run when the program starts, and tidies up from then on. */
@Component
final class UploadKeeper implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(UploadKeeper.class);
  private static final long EVERY_MINUTES = 5;

  private final UploadDesk desk;
  private final ScheduledExecutorService wake;

  UploadKeeper(UploadDesk desk, @Qualifier("wake") ScheduledExecutorService wake) {
    this.desk = desk;
    this.wake = wake;
  }

  @Override
  public void afterSingletonsInstantiated() {
    desk.recover();
    wake.scheduleWithFixedDelay(this::tidyUp, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  /** A round that fails must not end the rounds after it. */
  private void tidyUp() {
    try {
      desk.tidyUp();
    } catch (RuntimeException e) {
      LOG.error("uploads could not be tidied up", e);
    }
  }
}
