package org.wardcast.devices.registry;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.Devices;
import org.wardcast.devices.ImportReport;
import org.wardcast.devices.ProtocolInfo;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;

@Service
class DeviceRegister implements Devices {
  private static final int MANY = 500;

  private final DeviceStore store;
  private final DeviceCheck check;
  private final UnitMemory units;
  private final HealthLedger ledger;
  private final Protocols protocols;
  private final TransactionOperations transactions;
  private final Clock clock;

  DeviceRegister(
      DeviceStore store,
      DeviceCheck check,
      UnitMemory units,
      HealthLedger ledger,
      Protocols protocols,
      TransactionOperations transactions,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.units = units;
    this.ledger = ledger;
    this.protocols = protocols;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<Device> find(long id) {
    return store.byId(id).stream().findFirst();
  }

  @Override
  public Optional<Device> byCode(String code) {
    return store.byCode(code).stream().findFirst();
  }

  @Override
  public List<Device> in(Collection<Long> unitIds) {
    var wanted = new HashSet<>(unitIds);
    var found = wanted.isEmpty() || wanted.size() > MANY ? store.all() : store.inUnits(wanted);
    var tree = units.tree();
    var chosen = found.stream()
        .filter(d -> wanted.isEmpty() || wanted.contains(d.unitId()))
        .toList();
    return Names.sorted(
        Names.sorted(chosen, Device::name),
        d -> tree.find(d.unitId()).map(Unit::name).orElse(""));
  }

  @Override
  public String stamp() {
    return store.stamp() + " " + units.stamp();
  }

  @Override
  public Device register(DeviceDraft draft, String who) {
    var entry = check.now().apply(draft);
    transactions.executeWithoutResult(status -> {
      refuseTaken(entry.code(), 0);
      store.save(List.of(entry), who, clock.instant());
    });
    return byCode(entry.code()).orElseThrow();
  }

  @Override
  public Device change(long id, DeviceDraft draft, String who) {
    var there = find(id).orElseThrow(() -> new Refusal(null, "devices.unknown"));
    var entry = check.now().apply(draft);
    if (!entry.same(there)) {
      transactions.executeWithoutResult(status -> {
        refuseTaken(entry.code(), id);
        store.change(id, entry, who, clock.instant());
      });
    }
    return find(id).orElseThrow();
  }

  @Override
  public void enable(long id, boolean enabled, String who) {
    if (find(id).isEmpty()) {
      throw new Refusal(null, "devices.unknown");
    }
    if (store.enable(id, enabled, who, clock.instant())) {
      ledger.enabled(id, enabled, clock.instant());
    }
  }

  @Override
  public ImportReport importCsv(
      InputStream csv, String who, boolean dryRun, Predicate<Unit> theirs) {
    var rows = new DeviceCsv(
        Csv.read(csv, DeviceCsv.COLUMNS, DeviceCsv.OPTIONAL), check.now(), units.tree(), theirs);
    if (dryRun) {
      return rows.against(byCode(store.all())).report();
    }
    var report = transactions.execute(status -> {
      var outcome = rows.against(byCode(store.allForChange()));
      store.save(outcome.toSave(), who, clock.instant());
      return outcome.report();
    });
    return Objects.requireNonNull(report);
  }

  @Override
  public DeviceHealth health(long id) {
    return Objects.requireNonNull(health(List.of(id)).get(id));
  }

  @Override
  public Map<Long, DeviceHealth> health(Collection<Long> ids) {
    var known = new HashMap<Long, DeviceHealth>();
    ids.forEach(id -> known.put(id, ledger.health(id)));
    return known;
  }

  @Override
  public List<ProtocolInfo> protocols() {
    return protocols.all();
  }

  private void refuseTaken(String code, long except) {
    for (var other : store.byCodeForChange(code)) {
      if (other.id() != except) {
        throw new Refusal("code", "devices.code.taken", code, other.name());
      }
    }
  }

  private static Map<String, Device> byCode(List<Device> devices) {
    return devices.stream().collect(Collectors.toMap(Device::code, Function.identity()));
  }
}
