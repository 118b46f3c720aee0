package org.wardcast.devices.registry;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.ImportReport;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;

@Service
class UnitRegister implements Units {
  private final UnitMemory memory;
  private final UnitStore store;
  private final TransactionOperations transactions;
  private final Clock clock;

  UnitRegister(
      UnitMemory memory, UnitStore store, TransactionOperations transactions, Clock clock) {
    this.memory = memory;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<Unit> find(long id) {
    return memory.tree().find(id);
  }

  @Override
  public Optional<Unit> byCode(String code, LocalDate day) {
    return memory.tree().byCode(code, day);
  }

  @Override
  public List<Unit> children(@Nullable Long parentId, LocalDate day) {
    return memory.tree().children(parentId, day);
  }

  @Override
  public Set<Long> subtree(long id) {
    return memory.tree().subtree(id);
  }

  @Override
  public List<Unit> path(long id) {
    return memory.tree().path(id);
  }

  @Override
  public List<Unit> search(String text, LocalDate day, int limit) {
    return memory.tree().search(text, day, limit);
  }

  @Override
  public List<Unit> all(LocalDate day) {
    return memory.tree().all(day);
  }

  @Override
  public Unit add(
      String code,
      String name,
      String fullName,
      UnitKind kind,
      @Nullable Long parentId,
      LocalDate validFrom,
      String who) {
    var parent = parentId == null
        ? null
        : find(parentId).orElseThrow(() -> new Refusal("parent", "units.unknown"));
    if (parent != null && !parent.validOn(validFrom)) {
      throw new Refusal("parent", "units.parent.unknown", parent.code(), Dates.text(validFrom));
    }
    var entry = new UnitEntry(
        code.strip(),
        name.strip(),
        fullName.strip(),
        kind,
        parent == null ? null : parent.code(),
        validFrom,
        null,
        null,
        null);
    change(
        census -> {
          var there = census.started(entry.code(), validFrom);
          if (there != null) {
            throw new Refusal(
                "code", "units.code.exists", entry.code(), there.entry().fullName());
          }
          return census.take(entry);
        },
        who,
        false);
    return byCode(entry.code(), validFrom).orElseThrow();
  }

  @Override
  public ImportReport importCsv(InputStream csv, String who, boolean dryRun) {
    var rows = Csv.read(csv, UnitEntry.COLUMNS);
    return change(census -> UnitCsv.bring(rows, census), who, dryRun);
  }

  private <T> T change(Function<UnitCensus, T> work, String who, boolean dryRun) {
    var result = transactions.execute(status -> {
      var census = new UnitCensus(store.allForChange());
      var done = work.apply(census);
      if (!dryRun) {
        store.write(census, who, clock.instant());
      }
      return done;
    });
    memory.forget();
    return Objects.requireNonNull(result);
  }
}
