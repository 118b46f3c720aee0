package org.wardcast.playlists.speech.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.speech.Voice;

/** Against a service on this machine that behaves as services do. */
class HttpServiceTest {
  private static final String VOICES = "nu-bac | female-north | Giọng nữ Bắc";
  private static final byte[] SOUND = "RIFF and so on".getBytes(StandardCharsets.UTF_8);

  @TempDir
  Path folder;

  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String asked = "";
  private String type = "";
  private String key = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private HttpService service(String request, HttpHandler handler) {
    server.createContext("/speak", exchange -> {
      asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      type = exchange.getRequestHeaders().getFirst("Content-Type");
      key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      try {
        handler.handle(exchange);
      } finally {
        exchange.close();
      }
    });
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/speak";
    var settings = new SpeechSettings(1, Duration.ofSeconds(2), 1000, 100_000);
    return new HttpService(settings, url, request, VOICES, "k1");
  }

  private Path speak(HttpService service) throws Exception {
    var file = folder.resolve("a.wav");
    service.speak("Một \"hai\"\nba", "nu-bac", 80, file);
    return file;
  }

  private void refused(HttpService service, String code) {
    assertThatThrownBy(() -> speak(service))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Test
  void itIsAskedInJsonAndAnswersWithAFile() throws Exception {
    var service = service("json", exchange -> answer(exchange, 200, "audio/wav", SOUND));
    assertThat(service.voices())
        .containsExactly(new Voice("http:nu-bac", "http", "Giọng nữ Bắc", "vi"));
    assertThat(Files.readAllBytes(speak(service))).isEqualTo(SOUND);
    assertThat(type).startsWith("application/json");
    assertThat(key).isEqualTo("Bearer k1");
    assertThat(asked)
        .isEqualTo(
            "{\"text\": \"Một \\\"hai\\\"\\u000aba\", \"voice\": \"female-north\", \"speed\": 0.80}");
  }

  @Test
  void orAsAForm() throws Exception {
    var service = service("form", exchange -> answer(exchange, 200, "audio/mpeg", SOUND));
    speak(service);
    assertThat(type).isEqualTo("application/x-www-form-urlencoded");
    assertThat(asked).isEqualTo("text=M%E1%BB%99t+%22hai%22%0Aba&voice=female-north&speed=0.80");
  }

  @Test
  void aServiceInTroubleIsAClearNo() {
    var service = service("json", exchange -> answer(exchange, 500, "text/plain", SOUND));
    refused(service, "playlists.speech.failed");
  }

  @Test
  void aPageInsteadOfASoundIsAClearNo() {
    refused(
        service("json", exchange -> answer(exchange, 200, "text/html", SOUND)),
        "playlists.speech.failed");
  }

  @Test
  void anEmptyAnswerIsAClearNo() {
    refused(
        service("json", exchange -> answer(exchange, 200, "audio/wav", new byte[0])),
        "playlists.speech.failed");
  }

  @Test
  void aSlowOneIsNotWaitedForWithoutEnd() {
    refused(service("json", exchange -> waiting()), "playlists.speech.too-slow");
  }

  @Test
  void norOneThatComesByDrops() {
    refused(
        service("json", exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "audio/wav");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(SOUND);
          exchange.getResponseBody().flush();
          waiting();
        }),
        "playlists.speech.too-slow");
  }

  @Test
  void tooMuchIsCutOff() {
    refused(
        service("json", exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "audio/wav");
          exchange.sendResponseHeaders(200, 0);
          try {
            for (int i = 0; i < 10_000; i++) {
              exchange.getResponseBody().write(new byte[10_000]);
            }
          } catch (IOException e) {
            // Cut off, as it should be.
            over.countDown();
          }
        }),
        "playlists.speech.too-large");
  }

  @Test
  void whenNobodyIsThereItsVoicesAreLeftOut() {
    var service = service("json", exchange -> answer(exchange, 200, "audio/wav", SOUND));
    server.stop(0);
    assertThat(service.voices()).isEmpty();
    refused(service, "playlists.speech.failed");
  }

  private void waiting() {
    try {
      over.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
