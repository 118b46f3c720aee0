package org.wardcast.webadmin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One headless Chromium of Debian's, signed in as one person. Closing it fails on any script error. */
final class Browser implements AutoCloseable {
  private static final String CHROMIUM = "/usr/bin/chromium";
  private static final String DRIVER = "/usr/bin/chromedriver";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration AGAIN = Duration.ofMillis(150);

  /** Browsers that somebody has done with: starting one takes longer than most of what is done in it. */
  private static final Deque<ChromeDriver> WIDE = new ConcurrentLinkedDeque<>();

  private static final Deque<ChromeDriver> PHONES = new ConcurrentLinkedDeque<>();

  private final ChromeDriver driver;
  private final Deque<ChromeDriver> home;
  private final String base;

  private Browser(Deque<ChromeDriver> home, Supplier<ChromeOptions> options, int port) {
    this.home = home;
    var idle = home.poll();
    driver = idle == null ? start(options.get()) : idle;
    base = "http://127.0.0.1:" + port;
  }

  static Browser wide(int port) {
    return new Browser(WIDE, Browser::wideOptions, port);
  }

  static Browser phone(int port) {
    return new Browser(PHONES, Browser::phoneOptions, port);
  }

  private static ChromeOptions wideOptions() {
    var options = options();
    options.addArguments("--window-size=1366,768");
    return options;
  }

  private static ChromeOptions phoneOptions() {
    var options = options();
    options.setExperimentalOption(
        "mobileEmulation",
        Map.of("deviceMetrics", Map.of("width", 390, "height", 844, "pixelRatio", 2.0)));
    return options;
  }

  private static ChromeOptions options() {
    assertThat(new File(CHROMIUM))
        .as("Debian's package chromium; ./wardcast test installs it")
        .exists();
    assertThat(new File(DRIVER)).as("Debian's package chromium-driver").exists();
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A process for every page, animations and what people have beside pages cost a quarter of
        // the processor, and two cores are all there is.
        "--process-per-site",
        "--renderer-process-limit=1",
        "--disable-site-isolation-trials",
        "--force-prefers-reduced-motion",
        "--disable-extensions",
        "--disable-features=Translate,MediaRouter,OptimizationHints,PaintHolding,BackForwardCache,"
            + "SpareRendererForSitePerProcess,IsolateOrigins,site-per-process",
        "--lang=vi",
        "--autoplay-policy=no-user-gesture-required");
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private static ChromeDriver start(ChromeOptions options) {
    var service = new ChromeDriverService.Builder()
        .usingDriverExecutable(new File(DRIVER))
        .usingAnyFreePort()
        .build();
    var driver = new ChromeDriver(service, options);
    Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    return driver;
  }

  Browser signIn(String login, String password) {
    driver.get(base + "/sign-in");
    type("#username", login);
    type("#password", password);
    click("button.btn-primary");
    see("#content");
    return this;
  }

  Browser open(String path) {
    driver.get(base + path);
    see("#page");
    return this;
  }

  /** Also an address that is refused. */
  void go(String path) {
    driver.get(base + path);
    see("body");
  }

  /** No key of a message stands on the page; a picture of it is kept where one is asked for. */
  void look(String name) {
    assertThat(text()).as(name).doesNotContain("??").doesNotContainPattern("\\bweb\\.[a-z]");
    Pictures.keep(driver, name);
  }

  String path() {
    return driver.getCurrentUrl().substring(base.length());
  }

  WebElement see(String css) {
    return see(css, PATIENCE);
  }

  WebElement see(String css, Duration patience) {
    return patiently(patience)
        .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  private WebDriverWait patiently(Duration patience) {
    return new WebDriverWait(driver, patience, AGAIN);
  }

  /** Waits until a part of the page says this. */
  void reads(String css, String words) {
    patiently(PATIENCE)
        .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), words));
  }

  void until(String what, String script) {
    patiently(PATIENCE)
        .withMessage(what)
        .until(d -> Boolean.TRUE.equals(run("return Boolean(" + script + ");")));
  }

  /** Takes an element in its middle and lets it go so many pixels to the right. */
  void drag(String css, int right) {
    var element = see(css);
    var drawn = element.findElement(By.tagName("i"));
    new Actions(driver)
        .moveToElement(drawn)
        .clickAndHold()
        .moveByOffset(right / 2, 0)
        .moveByOffset(right - right / 2, 0)
        .release()
        .perform();
  }

  /** Takes an element at its right edge. */
  void pull(String css, int right) {
    var element = see(css);
    int edge = element.getSize().getWidth() / 2 - 2;
    new Actions(driver)
        .moveToElement(element, edge, 0)
        .clickAndHold()
        .moveByOffset(right / 2, 0)
        .moveByOffset(right - right / 2, 0)
        .release()
        .perform();
  }

  void press(Keys... keys) {
    for (var key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  void chord(Keys held, Keys key) {
    new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  /** As a person would: first into sight, then clicked, and once more if it was just drawn anew. */
  void click(String css) {
    click(ExpectedConditions.elementToBeClickable(By.cssSelector(css)));
  }

  void clickText(String css, String words) {
    click(d -> d.findElements(By.cssSelector(css)).stream()
        .filter(element -> element.getText().equals(words))
        .findFirst()
        .orElse(null));
  }

  private void click(ExpectedCondition<WebElement> wanted) {
    with(wanted, element -> {
      driver.executeScript(
          "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
      element.click();
    });
  }

  /** A page draws parts of itself anew; what was found just before may be gone by the next word. */
  private void with(ExpectedCondition<WebElement> wanted, Consumer<WebElement> act) {
    patiently(PATIENCE).ignoring(StaleElementReferenceException.class).until(d -> {
      var element = wanted.apply(d);
      if (element == null) {
        return false;
      }
      act.accept(element);
      return true;
    });
  }

  private void with(String css, Consumer<WebElement> act) {
    with(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)), act);
  }

  void type(String css, String words) {
    with(css, element -> {
      element.clear();
      element.sendKeys(words);
    });
  }

  /** What stands in a field. */
  String value(String css) {
    return asked(css, element -> element.getDomProperty("value"));
  }

  /** What a part of the page says, as it is seen. */
  String words(String css) {
    return asked(css, WebElement::getText);
  }

  private String asked(String css, Function<WebElement, @Nullable String> question) {
    var answer = new StringBuilder();
    with(css, element -> answer.append(question.apply(element)));
    return answer.toString();
  }

  /** Files are given to the input itself, which is hidden behind a button. */
  void choose(String css, String file) {
    driver.findElement(By.cssSelector(css)).sendKeys(file);
  }

  /** Sets a date or a time, whose typed form depends on the browser's language. */
  void set(String css, String value) {
    with(
        css,
        element -> driver.executeScript(
            "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}));",
            element,
            value));
  }

  void select(String css, String words) {
    with(css, element -> new Select(element).selectByVisibleText(words));
  }

  void pick(String css, String value) {
    with(css, element -> new Select(element).selectByValue(value));
  }

  void accept() {
    patiently(PATIENCE).until(ExpectedConditions.alertIsPresent()).accept();
  }

  /** From now on what this page asks for itself takes a second, as on a phone at the edge of the net. */
  void slow() {
    run(
        "const send = XMLHttpRequest.prototype.send;"
            + "XMLHttpRequest.prototype.send = function (body) { setTimeout(() => send.call(this, body), 1000); };");
  }

  @Nullable Object run(String script) {
    return ((JavascriptExecutor) driver).executeScript(script);
  }

  /** What is seen on the page; the driver's own way to it takes seconds on a long one. */
  String text() {
    return String.valueOf(run("return document.body.innerText;")).replace('\u00A0', ' ');
  }

  long width() {
    return Long.parseLong(String.valueOf(run("return document.documentElement.scrollWidth;")));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** What scripts and loading complained of since the last time it was asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(Object::toString)
        .toList();
  }

  /** The next one finds it as new: signed out, and with nothing remembered. */
  @Override
  public void close() {
    boolean clean = false;
    try {
      assertThat(complaints())
          .as("errors in the browser on %s", driver.getCurrentUrl())
          .isEmpty();
      driver.executeScript("localStorage.clear(); sessionStorage.clear();");
      driver.manage().deleteAllCookies();
      driver.get("about:blank");
      clean = true;
    } finally {
      if (clean) {
        home.push(driver);
      } else {
        driver.quit();
      }
    }
  }
}
