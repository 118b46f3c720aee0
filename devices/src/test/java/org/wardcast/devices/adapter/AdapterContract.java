package org.wardcast.devices.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Picture;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Started;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.devices.Refusal;
import org.wardcast.testkit.VirtualTime;

/**
 * What every adapter owes the rest of the program. Each protocol's test extends this, or the
 * contract of its kind. Everything runs on {@link #time}: build the adapter with it.
 */
@Timeout(60)
public abstract class AdapterContract {
  protected static final Duration PATIENCE = Duration.ofSeconds(5);

  protected final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");
  protected final List<PlaybackReport> reports = new ArrayList<>();

  @TempDir
  protected Path folder;

  /** The same one at every call. */
  protected abstract DeviceAdapter adapter();

  /** A healthy device, with settings that are right. */
  protected abstract DeviceAddress device();

  /** From now on nothing gets through to the device. */
  protected abstract void unplug();

  protected abstract void plug();

  /** Something that cannot be done without the line. */
  protected Command needsTheLine() {
    return new Command.Probe();
  }

  protected final Connection connect() {
    return adapter().open(device(), reports::add);
  }

  /** Sends, and sees that it did not take longer than it may. */
  protected final Delivery send(Connection connection, Command command) {
    var before = time.now();
    var delivery = connection.send(command, PATIENCE);
    assertThat(Duration.between(before, time.now()))
        .as("how long %s took", command)
        .isLessThanOrEqualTo(PATIENCE);
    return delivery;
  }

  /** One command of each kind. */
  protected final List<Command> everyCommand() {
    var takes = adapter().mediaTypes(device().settings());
    var clip = Clips.of(
        folder, takes.isEmpty() ? "audio/L16;rate=16000" : takes.get(0), Duration.ofSeconds(1));
    var start = time.nanos().getAsLong() + Duration.ofSeconds(1).toNanos();
    return List.of(
        new Command.Prepare(clip),
        new Command.PlayClip("sound", clip, Duration.ZERO, clip.length(), false, start),
        new Command.ShowText("text", "Tổ dân phố 5 họp lúc 19 giờ", false),
        new Command.ShowText("urgent", "Lũ quét", true),
        new Command.ShowPicture("picture", new Picture(16, 2, new byte[] {1, 2, 3, 4}), false),
        new Command.Volume(40),
        new Command.Power(true),
        new Command.Probe(),
        new Command.Stop("nobody knows"),
        new Command.Stop(null));
  }

  @Test
  void stopIsUnderstoodByEveryDevice() {
    assertThat(adapter().understands()).contains(Command.Stop.class);
    try (var connection = connect()) {
      assertThat(send(connection, new Command.Stop(null))).isEqualTo(new Delivery.Done());
    }
  }

  @Test
  void saysYesToWhatItUnderstandsAndNoToTheRest() {
    for (var command : everyCommand()) {
      try (var connection = connect()) {
        var delivery = send(connection, command);
        if (adapter().understands().contains(command.getClass())) {
          assertThat(delivery).as("%s", command).isEqualTo(new Delivery.Done());
        } else {
          assertThat(delivery).as("%s", command).isInstanceOf(Delivery.Refused.class);
        }
      }
    }
  }

  @Test
  void aDeadLineIsLineDownAndThrowsNothing() {
    try (var connection = connect()) {
      unplug();
      assertThat(send(connection, needsTheLine()))
          .asInstanceOf(InstanceOfAssertFactories.type(Delivery.LineDown.class))
          .satisfies(down -> assertThat(down.detail()).isNotBlank());
      for (var command : everyCommand()) {
        assertThatCode(() -> send(connection, command)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void aLineThatComesBackWorksAgain() {
    try (var connection = connect()) {
      unplug();
      send(connection, needsTheLine());
      plug();
      assertThat(send(connection, needsTheLine())).isEqualTo(new Delivery.Done());
    }
  }

  @Test
  void aSettingNobodyKnowsIsRefusedByItsName() {
    assertRefused("noSuchSetting", "1");
  }

  @Test
  void aValueThatCannotBeIsRefusedByItsName() {
    for (var setting : adapter().settings().getRecordComponents()) {
      var rules = setting.getAnnotation(Setting.class);
      assertThat(rules).as("%s is a setting", setting).isNotNull();
      if (setting.getType() != String.class) {
        assertRefused(setting.getName(), "no such value");
      }
      if (setting.getType() == int.class && rules.min() > Integer.MIN_VALUE) {
        assertRefused(setting.getName(), Long.toString(rules.min() - 1));
      }
      if (setting.getType() == int.class && rules.max() < Integer.MAX_VALUE) {
        assertRefused(setting.getName(), Long.toString(rules.max() + 1));
      }
    }
  }

  private void assertRefused(String key, String value) {
    var settings = new HashMap<>(device().settings());
    settings.put(key, value);
    assertThatThrownBy(() -> adapter()
            .open(new DeviceAddress(7, device().address(), Map.copyOf(settings)), reports::add))
        .asInstanceOf(InstanceOfAssertFactories.throwable(Refusal.class))
        .extracting(Refusal::field)
        .isEqualTo(key);
  }

  @Test
  void anAddressThatCanNeverBeIsRefused() {
    var nowhere = new DeviceAddress(7, URI.create("nowhere:at-all"), device().settings());
    assertThatThrownBy(() -> adapter().open(nowhere, reports::add))
        .asInstanceOf(InstanceOfAssertFactories.throwable(Refusal.class))
        .extracting(Refusal::field)
        .isEqualTo("address");
  }

  @Test
  void itsOwnExampleIsAGoodAddressAndOpeningTouchesNoLine() {
    var example = URI.create(adapter().exampleAddress());
    assertThat(adapter().schemes()).contains(example.getScheme());
    unplug();
    adapter()
        .open(new DeviceAddress(7, example, device().settings()), reports::add)
        .close();
  }

  @Test
  void itIsDescribed() {
    assertThat(adapter().protocol()).matches("[a-z0-9][a-z0-9-]*");
    assertThat(adapter().kinds()).isNotEmpty();
    assertThat(adapter().lane(device())).isNotBlank().isEqualTo(adapter().lane(device()));
  }

  @Test
  void itHasItsWordsInBothLanguages() throws IOException {
    for (var language : List.of("vi", "en")) {
      var file = "messages_" + language + ".properties";
      var words = new Properties();
      try (var stream = adapter().getClass().getResourceAsStream(file)) {
        assertThat(stream).as("%s beside %s", file, adapter().getClass()).isNotNull();
        words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
      var name = "protocol." + adapter().protocol();
      assertThat(words.getProperty(name)).as("%s in %s", name, file).isNotBlank();
      for (var setting : Settings.list(adapter().settings())) {
        var key = name + "." + setting.key();
        assertThat(words.getProperty(key)).as("%s in %s", key, file).isNotBlank();
      }
    }
  }

  @Test
  void whatIsShownIsReportedInOrderAndOnce() {
    for (var show : everyCommand()) {
      var shows = show instanceof Command.ShowText || show instanceof Command.ShowPicture;
      if (shows && adapter().understands().contains(show.getClass())) {
        try (var connection = connect()) {
          reports.clear();
          assertThat(send(connection, show)).isEqualTo(new Delivery.Done());
          time.advance(Duration.ofSeconds(10));
          send(connection, new Command.ShowText("next", "Tin tiếp theo", false));
          time.advance(Duration.ofSeconds(5));
          send(connection, new Command.Stop("next"));
          send(connection, new Command.Stop(null));
        }
        assertThat(reports)
            .extracting(r -> r instanceof Started ? "started" : ((Ended) r).why())
            .containsExactly("started", Why.REPLACED, "started", Why.STOPPED);
        assertThat(reports).allMatch(r -> r.deviceId() == device().deviceId());
        assertThat(reports.get(2).airing()).isEqualTo("next");
        assertThat(reports.get(3).airing()).isEqualTo("next");
        assertShown((Ended) reports.get(1), Duration.ofSeconds(10));
        assertShown((Ended) reports.get(3), Duration.ofSeconds(5));
      }
    }
  }

  private void assertShown(Ended ended, Duration shown) {
    assertThat(ended.played()).isCloseTo(shown, PATIENCE);
    assertThat(ended.hash()).matches("[0-9a-f]{64}");
    assertEvidence(ended);
  }

  protected final void assertEvidence(Ended ended) {
    if (adapter().answers()) {
      assertThat(ended.evidence()).isGreaterThanOrEqualTo(Evidence.ACCEPTED);
    } else {
      assertThat(ended.evidence()).isEqualTo(Evidence.SENT);
    }
  }

  @Test
  void closingTwiceHarmsNobody() {
    var connection = connect();
    send(connection, needsTheLine());
    connection.close();
    assertThatCode(connection::close).doesNotThrowAnyException();
  }
}
