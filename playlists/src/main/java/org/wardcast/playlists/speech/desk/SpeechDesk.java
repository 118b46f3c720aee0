package org.wardcast.playlists.speech.desk;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.sound.SoundStore;
import org.wardcast.playlists.speech.Lexicon;
import org.wardcast.playlists.speech.Speaking;
import org.wardcast.playlists.speech.Speech;
import org.wardcast.playlists.speech.Spoken;
import org.wardcast.playlists.speech.Voice;
import org.wardcast.playlists.speech.engine.Engines;
import org.wardcast.playlists.speech.engine.SpeechSettings;
import org.wardcast.playlists.speech.reading.Abbreviations;
import org.wardcast.playlists.speech.reading.Reading;

/** Takes texts, looks them over, and has them spoken a few at a time. */
@Component
class SpeechDesk implements Speech, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(SpeechDesk.class);
  private static final int SLOWEST = 50;
  private static final int FASTEST = 200;
  private static final int WAITING_AT_MOST = 50;
  private static final Duration KEPT = Duration.ofHours(1);
  private static final long LAST_WORDS_SECONDS = 10;

  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Engines engines;
  private final Lexicon lexicon;
  private final SoundMaker maker;
  private final SoundStore sounds;
  private final SpokenStore store;
  private final SpeechSettings settings;
  private final Clock clock;
  private final ThreadPoolExecutor workers;

  SpeechDesk(
      Engines engines,
      Lexicon lexicon,
      SoundMaker maker,
      SoundStore sounds,
      SpokenStore store,
      SpeechSettings settings,
      Clock clock) {
    this.engines = engines;
    this.lexicon = lexicon;
    this.maker = maker;
    this.sounds = sounds;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.workers = new ThreadPoolExecutor(
        settings.atOnce(),
        settings.atOnce(),
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(WAITING_AT_MOST),
        work -> new Thread(work, "speech"));
  }

  @Override
  public List<Voice> voices() {
    return engines.voices();
  }

  @Override
  public String reading(String text) {
    refuseLong(text);
    return read(text);
  }

  private String read(String text) {
    return new Reading(new Abbreviations(lexicon.entries().stream()
            .map(e -> new Abbreviations.Entry(e.written(), e.read(), e.caseSensitive()))
            .toList()))
        .of(text);
  }

  private void refuseLong(String text) {
    if (text.length() > settings.maxText()) {
      throw new Refusal("text", "playlists.speech.text.long", text.length(), settings.maxText());
    }
  }

  @Override
  public Spoken speak(String text, String voice, int speed, String who) {
    var job = start(text, voice, speed, who);
    try {
      return job.result.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refusal refusal ? refusal : failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(null, "playlists.speech.stopped");
    }
  }

  @Override
  public Speaking begin(String text, String voice, int speed, String who) {
    return start(text, voice, speed, who).seen();
  }

  private Job start(String text, String voice, int speed, String who) {
    forgetOld();
    var order = checked(text, voice, speed);
    var job = new Job(newId(), order, who);
    var before = store.find(order).filter(spoken -> sounds.has(spoken.soundSha256()));
    if (before.isPresent()) {
      job.done(before.get(), clock.instant());
    } else {
      try {
        workers.execute(() -> work(job));
      } catch (RejectedExecutionException e) {
        throw new Refusal(null, "playlists.speech.busy");
      }
    }
    jobs.put(job.id, job);
    return job;
  }

  private Order checked(String typed, String voice, int speed) {
    var text =
        Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    if (text.isEmpty()) {
      throw new Refusal("text", "playlists.speech.text.empty");
    }
    refuseLong(text);
    var voices = engines.voices();
    if (voices.isEmpty()) {
      throw new Refusal("voice", "playlists.speech.none");
    }
    if (voices.stream().noneMatch(one -> one.id().equals(voice))) {
      throw new Refusal("voice", "playlists.speech.voice.unknown");
    }
    if (speed < SLOWEST || speed > FASTEST) {
      throw new Refusal("speed", "playlists.speech.speed", SLOWEST, FASTEST);
    }
    var reading = read(text);
    if (reading.codePoints().noneMatch(Character::isLetter)) {
      throw new Refusal("text", "playlists.speech.text.unreadable");
    }
    return new Order(text, reading, voice, speed);
  }

  private void work(Job job) {
    try {
      job.done(maker.make(job), clock.instant());
    } catch (Refusal e) {
      job.refused(e, clock.instant());
    } catch (InterruptedException e) {
      job.refused(new Refusal(null, "playlists.speech.stopped"), clock.instant());
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      job.refused(failed(e), clock.instant());
    }
  }

  private static Refusal failed(Throwable e) {
    LOG.error("speaking failed", e);
    return new Refusal(null, "playlists.speech.stopped");
  }

  @Override
  public Optional<Speaking> find(String id) {
    return Optional.ofNullable(jobs.get(id)).map(Job::seen);
  }

  @Override
  public Optional<Spoken> of(String soundSha256) {
    return store.of(soundSha256);
  }

  private void forgetOld() {
    var old = clock.instant().minus(KEPT);
    jobs.values().removeIf(job -> job.endedBefore(old));
  }

  private String newId() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void destroy() throws InterruptedException {
    workers.shutdownNow().forEach(left -> LOG.info("a text that waited was not spoken"));
    workers.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
  }
}
