package org.wardcast.webadmin.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.wardcast.scheduler.AirLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one person asks of a running Wardcast through REST. Every no is a failed test. */
final class Api {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;
  private final String who;

  Api(int port, String login, String password) {
    this.port = port;
    this.who =
        "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8));
  }

  Api as(String login, String password) {
    return new Api(port, login, password);
  }

  JsonNode get(String path) {
    return send("GET", path, "application/json", BodyPublishers.noBody());
  }

  JsonNode post(String path, Object body) {
    return send("POST", path, "application/json", json(body));
  }

  JsonNode csv(String path, String csv) {
    return send("POST", path, "text/csv", BodyPublishers.ofString(csv));
  }

  JsonNode bytes(String path, byte[] bytes) {
    return send("PUT", path, "application/octet-stream", BodyPublishers.ofByteArray(bytes));
  }

  /** Lines of what was planned on these devices, oldest first. */
  List<AirLine> lines(long... devices) {
    var asked = new StringBuilder("/api/v1/airings?kind=AIRING&limit=1000");
    for (long device : devices) {
      asked.append("&device=").append(device);
    }
    return get(asked.toString())
        .valueStream()
        .map(node -> JSON.treeToValue(node, AirLine.class))
        .sorted(java.util.Comparator.comparingLong(AirLine::number))
        .toList();
  }

  /** Asks the program to compute its log again, and trusts the answer only if it read any. */
  void assertChainWhole(int atLeast) {
    var chain = get("/api/v1/airings/chain");
    assertThat(chain.get("firstWrong").asLong()).as(chain.toString()).isZero();
    assertThat(chain.get("lines").asInt()).as(chain.toString()).isGreaterThanOrEqualTo(atLeast);
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private JsonNode send(String method, String path, String type, BodyPublisher body) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", who)
        .header("Accept", "application/json")
        .header("Content-Type", type)
        .method(method, body)
        .build();
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode())
          .as("%s %s: %s", method, path, answer.body())
          .isBetween(200, 299);
      return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
