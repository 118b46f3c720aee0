package org.wardcast.webadmin.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first-run page as a browser sends it: the form's cookie, its token, the code of the console. */
final class FirstRun {
  private static final String PASSWORD = "mot cau de nho";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private FirstRun() {}

  static Api administrator(int port, String setUpCode) throws Exception {
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var setup = URI.create("http://127.0.0.1:" + port + "/setup");
    var page = browser
        .send(HttpRequest.newBuilder(setup).build(), BodyHandlers.ofString())
        .body();
    var token = TOKEN.matcher(page);
    assertThat(token.find()).as(page).isTrue();
    var typed = Map.of(
        "_csrf",
        token.group(1),
        "setupCode",
        setUpCode,
        "login",
        "quantri",
        "name",
        "Nguyễn Văn Quản",
        "password",
        PASSWORD,
        "again",
        PASSWORD);
    var form = typed.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
    var answer = browser.send(
        HttpRequest.newBuilder(setup)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
        .endsWith("/sign-in?made");
    return new Api(port, "quantri", PASSWORD);
  }
}
