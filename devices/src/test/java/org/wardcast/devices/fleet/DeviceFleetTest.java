package org.wardcast.devices.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.devices.ImportReport;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.ProtocolInfo;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.adapter.Connection;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.lane.Lanes;
import org.wardcast.testkit.VirtualTime;

class DeviceFleetTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Delivery DONE = new Delivery.Done();

  private final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");
  private final Map<Long, Device> register = new HashMap<>();
  private final List<String> book = new ArrayList<>();
  private final List<String> happened = new ArrayList<>();
  private final Drum drum = new Drum();
  private final DeviceFleet fleet = new DeviceFleet(
      new Register(),
      List.of(drum),
      new Lanes(time.executor(), time.executor(), time.nanos()),
      new HealthNotes(
          (id, state, detail, at) -> book.add(id + " " + state + " " + detail), time.clock()));

  @BeforeEach
  void oneDevice() {
    register.put(1L, device("drum:a", true));
  }

  private static Device device(String address, boolean enabled) {
    return new Device(
        1,
        "d1",
        "Cụm loa 1",
        5,
        DeviceKind.LOUDSPEAKER,
        "drum",
        URI.create(address),
        List.of(),
        Map.of(),
        Duration.ZERO,
        false,
        enabled,
        Instant.EPOCH);
  }

  private Delivery send(Command command) {
    var future = fleet.send(1, command, PATIENCE);
    time.advance(PATIENCE);
    return future.join();
  }

  @Test
  void aConnectionIsOpenedByTheFirstCommandAndKept() {
    assertThat(send(new Command.Probe())).isEqualTo(DONE);
    assertThat(send(new Command.Stop(null))).isEqualTo(DONE);
    assertThat(happened).containsExactly("open drum:a", "Probe", "Stop");
    assertThat(book).containsExactly("1 WELL ");
  }

  @Test
  void aChangedAddressIsANewConversation() {
    send(new Command.Probe());
    register.put(1L, device("drum:b", true));
    send(new Command.Probe());
    assertThat(happened)
        .containsExactlyInAnyOrder("open drum:a", "Probe", "close drum:a", "open drum:b", "Probe");
  }

  @Test
  void aDeviceOutOfUseIsLetGoAndRefuses() {
    send(new Command.Probe());
    register.put(1L, device("drum:a", false));
    assertThat(send(new Command.Probe())).isInstanceOf(Delivery.Refused.class);
    assertThat(happened).containsExactly("open drum:a", "Probe", "close drum:a");
  }

  @Test
  void aDeviceThatIsNotThereRefuses() {
    assertThat(fleet.send(99, new Command.Probe(), PATIENCE).join())
        .isInstanceOf(Delivery.Refused.class);
    assertThat(fleet.takes(99)).isEmpty();
  }

  @Test
  void aCommandNobodyUnderstandsIsRefusedWithoutTheLine() {
    assertThat(send(new Command.Volume(3))).isInstanceOf(Delivery.Refused.class);
    assertThat(happened).isEmpty();
    assertThat(book).isEmpty();
  }

  @Test
  void anAddressTheAdapterWillNotHaveIsARefusal() {
    register.put(1L, device("trumpet:a", true));
    assertThat(send(new Command.Probe())).isInstanceOf(Delivery.Refused.class);
    assertThat(book).hasSize(1).first().asString().startsWith("1 REFUSING");
  }

  @Test
  void aDeadDeviceIsWrittenDownOnceInAWhileAndAgainWhenItComesBack() {
    drum.answer = new Delivery.LineDown("cable");
    assertThat(send(new Command.Probe())).isEqualTo(new Delivery.LineDown("cable"));
    assertThat(book).containsExactly("1 LINE_DOWN cable");
    drum.answer = DONE;
    send(new Command.Probe());
    assertThat(book).containsExactly("1 LINE_DOWN cable", "1 WELL ");
    time.advance(HealthNotes.REPEAT);
    send(new Command.Probe());
    assertThat(book).hasSize(3);
  }

  @Test
  void aConnectionThatHangsIsGivenUpAndTheNextCommandGetsAFreshOne() {
    drum.hang = Duration.ofSeconds(20);
    var hung = fleet.send(1, new Command.Probe(), PATIENCE);
    var next = fleet.send(1, new Command.Probe(), Duration.ofSeconds(60));
    time.advance(Duration.ofSeconds(30));
    assertThat(hung.join()).isEqualTo(new Delivery.Silent(Duration.ofMillis(5250)));
    assertThat(next.join()).isEqualTo(DONE);
    assertThat(happened)
        .containsExactlyInAnyOrder("open drum:a", "Probe", "close drum:a", "open drum:a", "Probe");
    assertThat(book).containsExactly("1 SILENT ", "1 WELL ");
  }

  @Test
  void bytesThatOnlyLeaveProveNobodyIsThere() {
    drum.answers = false;
    send(new Command.Probe());
    assertThat(book).containsExactly("1 UNANSWERED ");
  }

  @Test
  void everyListenerHearsEveryReport() {
    var heard = new ArrayList<PlaybackReport>();
    fleet.listen(report -> {
      throw new IllegalStateException("a listener of this test");
    });
    fleet.listen(heard::add);
    send(new Command.Probe());
    drum.reports.get(0).accept(new PlaybackReport.Started(1, "a", time.now()));
    assertThat(heard).hasSize(1);
  }

  @Test
  void onlyWhatCanSoundTakesSound() {
    assertThat(fleet.takes(1)).containsExactly("audio/L16;rate=16000");
  }

  private final class Drum implements DeviceAdapter {
    final List<Consumer<PlaybackReport>> reports = new ArrayList<>();
    Delivery answer = DONE;
    boolean answers = true;
    Duration hang = Duration.ZERO;

    record None() {}

    @Override
    public String protocol() {
      return "drum";
    }

    @Override
    public Set<DeviceKind> kinds() {
      return Set.of(DeviceKind.LOUDSPEAKER);
    }

    @Override
    public Set<Class<? extends Command>> understands() {
      return Set.of(Command.Probe.class, Command.Stop.class);
    }

    @Override
    public Set<String> schemes() {
      return Set.of("drum");
    }

    @Override
    public String exampleAddress() {
      return "drum:a";
    }

    @Override
    public Class<? extends Record> settings() {
      return None.class;
    }

    @Override
    public List<String> mediaTypes(Map<String, String> settings) {
      return List.of("audio/L16;rate=16000");
    }

    @Override
    public boolean answers() {
      return answers;
    }

    @Override
    public String lane(DeviceAddress address) {
      return address.address().toString();
    }

    @Override
    public Connection open(DeviceAddress address, Consumer<PlaybackReport> listener) {
      if (!"drum".equals(address.address().getScheme())) {
        throw new Refusal("address", "address.scheme", address.address());
      }
      happened.add("open " + address.address());
      reports.add(listener);
      return new Connection() {
        @Override
        public Delivery send(Command command, Duration patience) {
          happened.add(command.getClass().getSimpleName());
          var hangs = hang;
          hang = Duration.ZERO;
          time.advance(hangs);
          return answer;
        }

        @Override
        public void close() {
          happened.add("close " + address.address());
        }
      };
    }
  }

  private final class Register implements Devices {
    @Override
    public Optional<Device> find(long id) {
      return Optional.ofNullable(register.get(id));
    }

    @Override
    public Optional<Device> byCode(String code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Device> in(Collection<Long> unitIds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Device register(DeviceDraft draft, String who) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Device change(long id, DeviceDraft draft, String who) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void enable(long id, boolean enabled, String who) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ImportReport importCsv(
        InputStream csv, String who, boolean dryRun, Predicate<Unit> theirs) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DeviceHealth health(long id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<Long, DeviceHealth> health(Collection<Long> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<ProtocolInfo> protocols() {
      throw new UnsupportedOperationException();
    }
  }
}
