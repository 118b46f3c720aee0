package org.wardcast.scheduler.reports;

import java.util.List;
import java.util.Optional;

/** The rules by which units report. */
public interface ReportRules {
  /** Those in force, by unit and name. */
  List<ReportRule> list();

  Optional<ReportRule> find(long id);

  /** Newest first, with the one that ended it. */
  List<ReportRule> history(long id);

  /** @throws org.wardcast.devices.Refusal naming the field */
  ReportRule create(ReportPlan plan, String who);

  /**
   * From now on; what was due before stays as it was.
   *
   * @param basedOn revision that was read
   * @throws org.wardcast.devices.Refusal naming the field; also if somebody else saved meanwhile
   */
  ReportRule change(long id, int basedOn, ReportPlan plan, String who);

  /** Nothing is due by it any more; what was, still is. */
  void remove(long id, String who);

  /**
   * What would be due next by that plan if it were saved now.
   *
   * @throws org.wardcast.devices.Refusal naming the field
   */
  List<Due> preview(ReportPlan plan, int count);
}
