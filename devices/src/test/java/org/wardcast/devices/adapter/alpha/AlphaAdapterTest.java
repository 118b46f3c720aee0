package org.wardcast.devices.adapter.alpha;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Picture;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Started;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.adapter.AnsweringContract;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.link.WireLink;
import org.wardcast.devices.panel.RememberedPanels;

class AlphaAdapterTest extends AnsweringContract {
  private static final String LONG = "Mưa lớn, đường Nguyễn Trãi ngập 30cm!";
  private static final Delivery DONE = new Delivery.Done();

  private final RememberedPanels panels = new RememberedPanels();
  private final SimulatedSign sign = new SimulatedSign("01", 80, 16, panels);
  private final WireLink line =
      new WireLink(bytes -> sign.hear(bytes, time.nanos().getAsLong()), time);
  private final AlphaAdapter adapter =
      new AlphaAdapter(line.links(), panels, time.clock(), time.nanos(), time.executor());

  @Override
  protected DeviceAdapter adapter() {
    return adapter;
  }

  @Override
  protected DeviceAddress device() {
    return device("ack=true");
  }

  private static DeviceAddress device(String... settings) {
    var map = new HashMap<>(Map.of("address", "01"));
    for (var setting : settings) {
      map.put(setting.split("=")[0], setting.split("=")[1]);
    }
    return new DeviceAddress(7, URI.create("tcp://127.0.0.1:10001"), map);
  }

  @Override
  protected void unplug() {
    line.unplug();
  }

  @Override
  protected void plug() {
    line.plug();
  }

  @Override
  protected void silence() {
    line.setFarEnd(WireLink.FarEnd.SILENT);
  }

  @Override
  protected void noise() {
    line.setFarEnd(WireLink.FarEnd.noisy());
  }

  private static Command.ShowText text(String airing, String text) {
    return new Command.ShowText(airing, text, false);
  }

  private static Command.ShowText urgent(String airing, String text) {
    return new Command.ShowText(airing, text, true);
  }

  /** Without the dark columns at its ends. */
  private static Picture trimmed(Picture picture) {
    int left = 0;
    int right = picture.width();
    while (left < right && dark(picture, left)) {
      left++;
    }
    while (right > left && dark(picture, right - 1)) {
      right--;
    }
    var canvas = new Canvas(right - left, picture.height());
    canvas.draw(picture, -left, 0);
    return canvas.picture();
  }

  private static boolean dark(Picture picture, int x) {
    for (int y = 0; y < picture.height(); y++) {
      if (picture.lit(x, y)) {
        return false;
      }
    }
    return true;
  }

  private void assertShows(String text) {
    assertThat(trimmed(sign.picture().orElseThrow())).isEqualTo(trimmed(panels.render(text)));
  }

  @Test
  void aShortVietnameseTextStandsInTheMiddle() {
    try (var connection = connect()) {
      assertThat(send(connection, text("a", "Lũ về"))).isEqualTo(DONE);
      var expected = new Canvas(80, 16);
      expected.draw(panels.render("Lũ về"), 20, 0);
      assertThat(sign.picture()).contains(expected.picture());
    }
    assertThat(new String(line.sent(), ISO_8859_1)).contains("AA\u001B b\u0014B\u0003");
    assertThat(sign.picture()).as("dark after closing").isEmpty();
  }

  @Test
  void aLongVietnameseTextRunsAcrossPixelForPixel() {
    var connection = connect();
    assertThat(send(connection, text("a", LONG))).isEqualTo(DONE);
    var shown = sign.picture().orElseThrow();
    var expected = new Canvas(320, 16);
    expected.draw(panels.render(LONG), 0, 0);
    assertThat(shown).isEqualTo(expected.picture());
    assertThat(new String(line.sent(), ISO_8859_1))
        .contains("AA\u001B a\u0014B\u0014C\u0014D\u0014E\u0003");
  }

  @Test
  void asciiGoesAsTextInTheSignsOwnFont() {
    var connection = connect();
    assertThat(send(connection, text("a", "OK 19:00"))).isEqualTo(DONE);
    assertThat(new String(line.sent(), ISO_8859_1))
        .contains("AA\u001B b\u001C1OK 19:00\u0003")
        .doesNotContain("\u0002I");
    assertShows("OK 19:00");
  }

  @Test
  void whatWasShownIsKept() {
    try (var connection = connect()) {
      send(connection, text("a", LONG));
      time.advance(Duration.ofSeconds(20));
      send(connection, text("b", "HOP"));
    }
    assertThat(reports).hasSize(4);
    var first = (Ended) reports.get(1);
    assertThat(first.why()).isEqualTo(Why.REPLACED);
    assertThat(first.evidence()).isEqualTo(Evidence.ACCEPTED);
    assertThat(panels.find(Objects.requireNonNull(first.hash()))).contains(panels.render(LONG));
    var second = (Ended) reports.get(3);
    assertThat(panels.find(Objects.requireNonNull(second.hash()))).contains(panels.render("HOP"));
  }

  @Test
  void theMemoryIsLaidOutOnceAndNotAgainAfterARestart() {
    var connection = connect();
    for (int i = 0; i < 3; i++) {
      send(connection, text("a" + i, "Lũ về " + i));
      send(connection, text("b" + i, LONG));
    }
    assertThat(sign.layouts()).isEqualTo(1);
    send(connect(), text("after the restart", LONG));
    assertThat(sign.layouts()).isEqualTo(1);
  }

  @Test
  void aPictureThatIsThereIsNotWrittenAgain() {
    var connection = connect();
    send(connection, text("a", LONG));
    send(connection, text("b", "Lũ về"));
    var before = line.sent().length;
    send(connection, text("c", LONG));
    assertThat(line.sent().length - before).isLessThan(100);
    assertShows(LONG);
  }

  @Test
  void theOldTextStaysWholeWhileTheNewOneIsWritten() {
    var connection = connect();
    send(connection, text("a", LONG));
    line.unplugAfter(2500);
    var next = "Họp tổ dân phố số năm lúc mười chín giờ";
    assertThat(send(connection, text("b", next))).isInstanceOf(Delivery.LineDown.class);
    assertShows(LONG);
    assertThat(reports).hasSize(1);
    line.plug();
    time.advance(Duration.ofSeconds(2));
    assertThat(send(connection, text("b", next))).isEqualTo(DONE);
    assertShows(next);
  }

  @Test
  void anEmergencyHidesEverythingAndLeavesNothingBehind() {
    var connection = connect();
    send(connection, text("a", "Lũ về"));
    assertThat(send(connection, urgent("e", "Sơ tán ngay"))).isEqualTo(DONE);
    assertShows("Sơ tán ngay");
    assertThat(send(connection, new Command.Stop("a"))).as("it is over already").isEqualTo(DONE);
    assertShows("Sơ tán ngay");
    assertThat(send(connection, new Command.Stop("e"))).isEqualTo(DONE);
    assertThat(sign.picture()).isEmpty();
    send(connection, urgent("f", "SOS"));
    assertShows("SOS");
    send(connection, text("g", "Lũ về"));
    assertShows("Lũ về");
  }

  @Test
  void anEmergencyLongerThanItsFileGoesAsPictures() {
    var connection = connect();
    var words = "EVACUATE NOW ".repeat(15).strip();
    assertThat(send(connection, urgent("e", words))).isEqualTo(DONE);
    assertShows(words);
  }

  @Test
  void aTextTooLongForTheSignIsRefusedAndTheOldOneStays() {
    var connection = connect();
    send(connection, text("a", "Lũ về"));
    assertThat(send(connection, text("b", "ngập ".repeat(200))))
        .asInstanceOf(InstanceOfAssertFactories.type(Delivery.Refused.class))
        .satisfies(no -> assertThat(no.reason()).contains("rút ngắn"));
    assertShows("Lũ về");
    // 640 letters of 8 columns are more than 25 pictures as wide as the sign.
    assertThat(send(connection, text("c", "ngập ".repeat(128)))).isEqualTo(DONE);
    assertShows("ngập ".repeat(128).strip());
  }

  @Test
  void aPictureIsShownAsItIs() {
    var connection = connect();
    var picture =
        new Picture(8, 4, new byte[] {(byte) 0xFF, (byte) 0x81, (byte) 0x81, (byte) 0xFF});
    assertThat(send(connection, new Command.ShowPicture("p", picture, false))).isEqualTo(DONE);
    var expected = new Canvas(80, 16);
    expected.draw(picture, 36, 6);
    assertThat(sign.picture()).contains(expected.picture());
    var high = new Picture(8, 17, new byte[17]);
    assertThat(send(connection, new Command.ShowPicture("q", high, false)))
        .isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void accentsAreLeftOutOnlyWhereSomebodyChoseSo() {
    var connection = adapter.open(device("accents=strip", "height=7"), reports::add);
    assertThat(send(connection, text("a", "Đường “ngập”…"))).isEqualTo(DONE);
    assertShows("Duong \"ngap\"...");
  }

  @Test
  void aSignThatWasSwitchedOffIsToldAgainToAnswer() {
    var connection = connect();
    send(connection, text("a", "Lũ về"));
    sign.powerCut();
    assertThat(send(connection, new Command.Stop("a"))).isInstanceOf(Delivery.Silent.class);
    assertThat(send(connection, text("b", "Lũ rút"))).isEqualTo(DONE);
    assertShows("Lũ rút");
  }

  @Test
  void withoutAnswersTheEvidenceIsThatItWasSent() {
    try (var connection = adapter.open(device("ack=false"), reports::add)) {
      assertThat(send(connection, text("a", "Lũ về"))).isEqualTo(DONE);
      assertShows("Lũ về");
      assertThat(send(connection, new Command.Probe())).isEqualTo(DONE);
    }
    assertThat(reports.get(1))
        .asInstanceOf(InstanceOfAssertFactories.type(Ended.class))
        .extracting(Ended::evidence)
        .isEqualTo(Evidence.SENT);
  }

  @Test
  void aStopThatCannotGetThroughEndsTheAiringAndIsStillOwed() {
    var connection = connect();
    send(connection, text("a", "Lũ về"));
    time.advance(Duration.ofSeconds(30));
    line.unplug();
    assertThat(send(connection, new Command.Stop("a"))).isInstanceOf(Delivery.LineDown.class);
    assertThat(reports).hasSize(2);
    assertThat(reports.get(1))
        .asInstanceOf(InstanceOfAssertFactories.type(Ended.class))
        .satisfies(ended -> {
          assertThat(ended.why()).isEqualTo(Why.STOPPED);
          assertThat(ended.played()).isEqualTo(Duration.ofSeconds(30));
          assertThat(ended.detail()).contains("unplugged");
        });
    line.plug();
    assertThat(send(connection, new Command.Stop("a"))).isEqualTo(DONE);
    assertThat(sign.picture()).isEmpty();
    assertThat(reports).hasSize(2);
  }

  @Test
  void aChangeThatIsNotAnsweredEndsWhatWasThere() {
    var connection = connect();
    send(connection, text("a", "AAA"));
    silence();
    assertThat(send(connection, text("b", "BBB"))).isInstanceOf(Delivery.Silent.class);
    assertThat(reports).hasSize(2);
    assertThat(((Ended) reports.get(1)).why()).isEqualTo(Why.FAILED);
    line.setFarEnd(bytes -> sign.hear(bytes, time.nanos().getAsLong()));
    assertThat(send(connection, text("b", "BBB"))).isEqualTo(DONE);
    assertThat(reports.get(2)).isInstanceOf(Started.class);
    assertShows("BBB");
  }

  @Test
  void aRepeatedOrderChangesNothing() {
    var connection = connect();
    send(connection, text("a", "Lũ về"));
    send(connection, text("a", "Lũ về"));
    assertThat(reports).hasSize(1);
  }

  @Test
  void twoSignsShareOneLine() {
    var other = new SimulatedSign("02", 80, 16, panels);
    line.setFarEnd(bytes -> {
      var now = time.nanos().getAsLong();
      var says = sign.hear(bytes, now);
      var otherSays = other.hear(bytes, now);
      return says.length > 0 ? says : otherSays;
    });
    var first = connect();
    var second = adapter.open(device("address=02"), reports::add);
    assertThat(send(first, text("a", "Một"))).isEqualTo(DONE);
    assertThat(send(second, text("b", "Hai"))).isEqualTo(DONE);
    assertShows("Một");
    assertThat(trimmed(other.picture().orElseThrow())).isEqualTo(trimmed(panels.render("Hai")));
    assertThat(line.openings()).isEqualTo(1);
    first.close();
    assertThat(send(second, new Command.Probe())).isEqualTo(DONE);
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    for (var bad : List.of("address=7G", "type=ZZ", "height=12", "colour=blue")) {
      assertThatThrownBy(() -> adapter.open(device(bad), reports::add))
          .as(bad)
          .asInstanceOf(InstanceOfAssertFactories.throwable(Refusal.class))
          .extracting(Refusal::field)
          .isEqualTo(bad.split("=")[0]);
    }
  }
}
