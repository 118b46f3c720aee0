package org.wardcast.playlists.campaigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What central staff says about a campaign.
 *
 * @param unitIds where it runs: these units and everything below them
 * @param start first day of the first phase
 * @param phases in order, at least one; each begins the day after the one before it ends
 * @param targets per commune of the campaign
 * @param baseline what the figures are compared with; null if with nothing
 */
public record CampaignDraft(
    String name,
    Set<Long> unitIds,
    LocalDate start,
    List<Phase> phases,
    List<Target> targets,
    @Nullable Period baseline) {

  /** What a client leaves out is empty. */
  public CampaignDraft {
    unitIds = set(unitIds);
    phases = list(phases);
    targets = list(targets);
  }

  private static <T> Set<T> set(@Nullable Collection<T> given) {
    return given == null
        ? Set.of()
        : java.util.Collections.unmodifiableSet(new LinkedHashSet<>(given));
  }

  private static <T> List<T> list(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  /** Both days included. */
  public record Period(LocalDate from, LocalDate to) {}

  /**
   * A stretch of the campaign.
   *
   * @param lastDay included; null while nobody knows it
   * @param endsOn the event that ends it ("khi dịch được kiểm soát"); may stand beside a date
   * @param inheritsThemes the topics and bulletins of the phase before count here too
   * @param topicIds its themes; a topic stands for those below it too
   * @param bulletinIds what it is known to play, in order of importance
   */
  public record Phase(
      String name,
      @Nullable LocalDate lastDay,
      @Nullable String endsOn,
      boolean inheritsThemes,
      Set<Long> topicIds,
      List<Long> bulletinIds) {
    /** What a client leaves out is empty. */
    public Phase {
      topicIds = set(topicIds);
      bulletinIds = list(bulletinIds);
    }
  }

  /**
   * How much of it each commune is to hear.
   *
   * @param phase its number from 0; null: over the whole campaign
   * @param topicId only this theme; null: all themes of the phase
   * @param amount minutes on air, plays or different bulletins, by the measure
   */
  public record Target(
      @Nullable Integer phase, @Nullable Long topicId, Measure measure, int amount) {}

  /** Thời lượng, tần suất, số lượng. */
  public enum Measure {
    MINUTES,
    PLAYS,
    ITEMS
  }
}
