package org.wardcast.devices.registry;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wardcast.devices.ImportReport;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;

@Service
class UnitRegister implements Units {
  private final UnitMemory memory;
  private final UnitChanges changes;
  private final UnitHistory history;
  private final UnitLife life;
  private final UnitHand hand;

  UnitRegister(
      UnitMemory memory, UnitChanges changes, UnitHistory history, UnitLife life, UnitHand hand) {
    this.memory = memory;
    this.changes = changes;
    this.history = history;
    this.life = life;
    this.hand = hand;
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
  public List<Unit> search(String text, LocalDate day, int limit, Predicate<Unit> among) {
    return memory.tree().search(text, day, limit, among);
  }

  @Override
  public List<Unit> searchEnded(String text, LocalDate day, int limit) {
    return memory.tree().searchEnded(text, day, limit);
  }

  @Override
  public List<Unit> all(LocalDate day) {
    return memory.tree().all(day);
  }

  @Override
  public Optional<Unit> on(long id, LocalDate day) {
    return memory.tree().on(id, day);
  }

  @Override
  public List<Called> names(long id) {
    return memory.tree().names(id);
  }

  @Override
  public List<Succession> predecessors(long id) {
    return memory.tree().predecessors(id);
  }

  @Override
  public List<Succession> successors(long id) {
    return memory.tree().successors(id);
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
    var given = hand.add(code, name, fullName, kind, parentId, validFrom, who);
    return byCode(given, validFrom).orElseThrow();
  }

  @Override
  public ImportReport addAreas(long parentId, List<String> names, LocalDate from, String who) {
    return hand.addAreas(parentId, names, from, who);
  }

  @Override
  public Unit rename(
      long id, String name, String fullName, UnitKind kind, LocalDate from, String who) {
    life.rename(id, name, fullName, kind, from, who);
    return on(id, from).orElseThrow();
  }

  @Override
  public Unit end(long id, @Nullable LocalDate lastDay, boolean below, String who) {
    life.end(id, lastDay, below, who);
    return find(id).orElseThrow();
  }

  @Override
  public ImportReport importCsv(InputStream csv, String who, boolean dryRun) {
    var rows = Csv.read(csv, UnitEntry.COLUMNS);
    return changes.change(census -> UnitCsv.bring(rows, census), who, dryRun);
  }

  @Override
  public ImportReport importPredecessors(
      InputStream csv, LocalDate day, String who, boolean dryRun) {
    var rows = Csv.read(csv, PredecessorRow.COLUMNS);
    return changes.within(records -> {
      var census = new UnitCensus(records.units());
      var shares = new Shares(census, records.successions(), day);
      var report = new PredecessorCsv(census, shares, day).bring(rows);
      if (!dryRun) {
        changes.write(census, who);
        history.link(shares.changed(), who, changes.now());
      }
      return report;
    });
  }
}
