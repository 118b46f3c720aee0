package org.wardcast.playlists.speech.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.speech.Voice;

/** A service in the network that speaks. Its answer is a file, checked in like any upload. */
@Component
@Order(3)
final class HttpService implements SpeechEngine {
  static final String NAME = "http";

  private static final Logger LOG = LoggerFactory.getLogger(HttpService.class);
  private static final int CONNECT_MILLIS = 1000;
  private static final int OK = 200;

  private final HttpClient client = HttpClient.newBuilder()
      .connectTimeout(Duration.ofSeconds(5))
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();
  private final SpeechSettings settings;
  private final String url;
  private final boolean form;
  private final String key;
  private final VoiceList list;

  HttpService(
      SpeechSettings settings,
      @Value("${wardcast.speech.http.url:}") String url,
      @Value("${wardcast.speech.http.request:json}") String request,
      @Value("${wardcast.speech.http.voices:}") String voices,
      @Value("${wardcast.speech.http.key:}") String key) {
    this.settings = settings;
    this.url = url.strip();
    this.form = request.strip().equalsIgnoreCase("form");
    this.key = key.strip();
    this.list = new VoiceList(NAME, voices);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Voice> voices() {
    return !url.isEmpty() && answers() ? list.voices() : List.of();
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      var uri = URI.create(url);
      int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
      socket.connect(new InetSocketAddress(uri.getHost(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      LOG.info("the speech service at {} does not answer: {}", url, e.toString());
      return false;
    }
  }

  @Override
  public void speak(String words, String voice, int speed, Path into)
      throws IOException, InterruptedException {
    var body = new SpeechRequest(words, list.inside(voice), speed);
    var request = HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", form ? SpeechRequest.FORM : SpeechRequest.JSON)
        .header("Accept", "audio/wav, audio/mpeg, audio/*")
        .timeout(settings.patience())
        .POST(HttpRequest.BodyPublishers.ofString(form ? body.form() : body.json()));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    // The request's own time ends with the answer's head; the file behind it may come by drops.
    var asked = client.sendAsync(request.build(), answer -> taking(answer, into));
    HttpResponse<Path> answer;
    try {
      answer = asked.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Refusal(null, "playlists.speech.too-slow", host());
    } catch (ExecutionException e) {
      throw refusal(e);
    } finally {
      asked.cancel(true);
    }
    if (answer.statusCode() != OK || !isSound(answer) || Files.size(into) == 0) {
      LOG.warn("{} answered {} {}", url, answer.statusCode(), answer.headers().map());
      throw new Refusal(null, "playlists.speech.failed", host());
    }
  }

  private Refusal refusal(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof Refusal refusal) {
        return refusal;
      }
      if (t instanceof HttpTimeoutException) {
        return new Refusal(null, "playlists.speech.too-slow", host());
      }
    }
    LOG.warn("{} failed", url, cause);
    return new Refusal(null, "playlists.speech.failed", host());
  }

  private HttpResponse.BodySubscriber<Path> taking(HttpResponse.ResponseInfo answer, Path into) {
    return answer.statusCode() == OK
        ? new LimitedFile(into, settings.maxBytes())
        : HttpResponse.BodySubscribers.replacing(into);
  }

  private static boolean isSound(HttpResponse<Path> answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("audio/") || type.startsWith("application/octet-stream");
  }

  /** What people know it by. */
  private String host() {
    var host = URI.create(url).getHost();
    return host == null ? url : host;
  }
}
