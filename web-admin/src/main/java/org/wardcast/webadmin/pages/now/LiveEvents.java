package org.wardcast.webadmin.pages.now;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.wardcast.scheduler.OnAir;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/**
 * Server-sent events: "something changed" and a sign of life. What changed, each page asks for
 * itself, so that nobody is sent what they may not see.
 */
@Controller
class LiveEvents {
  /** Ten thousand devices starting together are one change. */
  private static final long GATHER_MILLIS = 300;

  private static final long SIGN_OF_LIFE_SECONDS = 20;

  private final List<SseEmitter> pages = new CopyOnWriteArrayList<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final ScheduledExecutorService wake;
  private final Executor sender;
  private final Rights rights;
  private final AutoCloseable listening;

  LiveEvents(
      OnAir onAir,
      ScheduledExecutorService wake,
      @Qualifier("lanes") Executor sender,
      Rights rights) {
    this.wake = wake;
    this.sender = sender;
    this.rights = rights;
    this.listening = onAir.listen(this::changed);
    wake.scheduleAtFixedRate(
        () -> sender.execute(() -> send(SseEmitter.event().comment("."))),
        SIGN_OF_LIFE_SECONDS,
        SIGN_OF_LIFE_SECONDS,
        TimeUnit.SECONDS);
  }

  @GetMapping(path = "/now/events", produces = "text/event-stream")
  SseEmitter events(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    var page = new SseEmitter(0L);
    page.onCompletion(() -> pages.remove(page));
    page.onError(e -> pages.remove(page));
    pages.add(page);
    return page;
  }

  private void changed() {
    if (due.compareAndSet(false, true)) {
      wake.schedule(
          () -> {
            due.set(false);
            sender.execute(() -> send(SseEmitter.event().name("changed").data("")));
          },
          GATHER_MILLIS,
          TimeUnit.MILLISECONDS);
    }
  }

  private void send(SseEmitter.SseEventBuilder event) {
    var parts = event.build();
    pages.removeIf(page -> !sent(page, parts));
  }

  /** False once the page was closed; its browser does not miss it. */
  private static boolean sent(SseEmitter page, Set<ResponseBodyEmitter.DataWithMediaType> parts) {
    try {
      page.send(parts);
      return true;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  @PreDestroy
  void close() throws Exception {
    listening.close();
    pages.forEach(SseEmitter::complete);
  }
}
