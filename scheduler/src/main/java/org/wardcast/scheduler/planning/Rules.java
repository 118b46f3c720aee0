package org.wardcast.scheduler.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceKind;

/** Rules of the air, as data with a validity and a decision's number. */
public interface Rules {
  /** The newest revisions, without the removed ones. */
  List<Rule> list();

  /** The newest revision, also of one that was removed. */
  Optional<Rule> find(long id);

  /** Names of the example packs: {@code urban}, {@code rural}. */
  List<String> packs();

  /** What loading the pack would make; nothing is kept. */
  List<Rule> preview(String pack, long unitId, LocalDate validFrom, String decision);

  /** The rules of a pack for one unit, all or none. */
  List<Rule> load(String pack, long unitId, LocalDate validFrom, String decision, String who);

  /** @throws org.wardcast.devices.Refusal naming the field ({@code limits[0].minutes}) */
  Rule create(
      long unitId,
      String name,
      Set<DeviceKind> kinds,
      List<Limit> limits,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String decision,
      String who);

  /** @param basedOn the revision the person saw; another in between is refused, not overwritten */
  Rule save(
      long id,
      int basedOn,
      String name,
      Set<DeviceKind> kinds,
      List<Limit> limits,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String decision,
      String who);

  void remove(long id, String who);

  List<Rule.Waiver> waivers();

  Rule.Waiver waive(
      long ruleId, long unitId, LocalDate from, LocalDate to, String decision, String who);

  void endWaiver(long id, String who);

  /**
   * What the plan as it stands breaks between the two days, both included: e.g. when a rule came
   * after the slots.
   *
   * @param unitIds of devices; no limit if empty
   */
  List<Breach> breaches(Collection<Long> unitIds, LocalDate from, LocalDate to);
}
