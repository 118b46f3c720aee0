package org.wardcast.webadmin.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;
import org.wardcast.playlists.campaigns.CampaignDraft.Phase;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportRules;

/** What the province has planned: its prime time, a rule, a slot it grants, a campaign, a level. */
@Component
class DemoPlan {
  private static final Logger LOG = LoggerFactory.getLogger(DemoPlan.class);
  private static final String PLANNER = "tinh";
  private static final String OPERATOR = "canbo";

  private final Bands bands;
  private final Rules rules;
  private final Levels levels;
  private final Slots slots;
  private final Campaigns campaigns;
  private final Topics topics;
  private final ReportRules reportRules;

  DemoPlan(
      Bands bands,
      Rules rules,
      Levels levels,
      Slots slots,
      Campaigns campaigns,
      Topics topics,
      ReportRules reportRules) {
    this.bands = bands;
    this.rules = rules;
    this.levels = levels;
    this.slots = slots;
    this.campaigns = campaigns;
    this.topics = topics;
    this.reportRules = reportRules;
  }

  /**
   * After the sessions of the ward, which nothing here may stop.
   *
   * @param first when the first of them starts; the prime time keeps away from it
   */
  void make(long province, long ward, long playlist, ZonedDateTime first) {
    var today = first.toLocalDate();
    int hour = first.getHour();
    var evening = hour >= 16 && hour <= 19 ? LocalTime.of(20, 30) : LocalTime.of(18, 0);
    primeTime(province, evening, today);
    rules.create(
        province,
        "Giờ yên tĩnh và độ dài buổi phát",
        Set.of(DeviceKind.LOUDSPEAKER),
        List.of(
            new Limit.QuietHours(LocalTime.of(22, 0), LocalTime.of(4, 30)),
            new Limit.MinutesPerSession(60)),
        today,
        null,
        "12/QĐ-UBND",
        PLANNER);
    granted(province, ward, playlist, evening, today.plusDays(1));
    campaign(province, today);
    level(province, playlist, today.plusDays(1));
    reportDates(province);
  }

  /** "14h00, thứ 6 hàng tuần". */
  private void reportDates(long province) {
    reportRules.create(
        new ReportPlan(
            province,
            "Báo cáo công tác phát thanh tuần",
            ReportPlan.Rhythm.WEEKLY,
            0,
            DayOfWeek.FRIDAY,
            LocalTime.of(14, 0),
            ReportPlan.Reading.CUT_OFF,
            ReportPlan.Sender.COMMUNES,
            24,
            24,
            new ReportPlan.Letterhead(
                "ỦY BAN NHÂN DÂN {unit}",
                "Lâm Đồng",
                "{n}/BC-UBND",
                List.of("Sở Văn hóa, Thể thao và Du lịch", "Lưu: VT"),
                "CHỦ TỊCH",
                ""),
            List.of(),
            List.of()),
        PLANNER);
  }

  private void primeTime(long province, LocalTime evening, LocalDate today) {
    bands.add(
        new Band(
            0,
            province,
            "Giờ vàng buổi tối",
            Set.of(),
            EnumSet.allOf(DayOfWeek.class),
            evening,
            evening.plusHours(1),
            true,
            today,
            null,
            "45/QĐ-UBND"),
        PLANNER);
  }

  private void granted(long province, long ward, long playlist, LocalTime at, LocalDate from) {
    try {
      var plan = slot("Giờ phường, xã tự chọn", province, at, from, FilledBy.UNITS, null, null);
      var slot = slots.create(province, PLANNER, plan);
      slots.fill(slot.id(), Place.unit(ward), null, playlist, OPERATOR);
    } catch (Refusal refusal) {
      left(refusal);
    }
  }

  private void campaign(long province, LocalDate today) {
    var theme = topics.all().get(0).id();
    campaigns.create(
        province,
        PLANNER,
        new CampaignDraft(
            "Xuân an toàn, tiết kiệm",
            Set.of(province),
            today,
            List.of(
                new Phase("Chuẩn bị", today.plusDays(20), null, false, Set.of(theme), List.of()),
                new Phase("Cao điểm", null, "khi hết Tết", true, Set.of(), List.of())),
            List.of(new Target(null, theme, Measure.MINUTES, 60)),
            null));
  }

  private void level(long province, long playlist, LocalDate from) {
    var level = levels.create(
        province,
        1,
        "Bão, áp thấp nhiệt đới",
        "Khi có tin bão gần bờ của đài khí tượng thủy văn",
        Set.of(),
        PLANNER);
    try {
      var at = LocalTime.of(6, 30);
      var own = slot("Bản tin bão", province, at, from, FilledBy.OWNER, playlist, level.id());
      slots.create(province, PLANNER, own);
    } catch (Refusal refusal) {
      left(refusal);
    }
  }

  private static SlotDraft slot(
      String name,
      long unit,
      LocalTime at,
      LocalDate from,
      FilledBy filledBy,
      @Nullable Long playlist,
      @Nullable Long level) {
    return new SlotDraft(
        name,
        new Targets(Set.of(unit), Set.of(), Set.of()),
        at,
        Duration.ofMinutes(20),
        from,
        "FREQ=DAILY",
        playlist,
        SlotDraft.WhenLate.JOIN,
        SlotDraft.AfterEmergency.RESUME,
        Duration.ZERO,
        true,
        filledBy,
        OnHolidays.PLAY,
        level);
  }

  /** The session of this minute may lie where this was to be; the demo does with one less. */
  private static void left(Refusal refusal) {
    LOG.info("The demo leaves a part of the plan out: {}", refusal.code());
  }
}
