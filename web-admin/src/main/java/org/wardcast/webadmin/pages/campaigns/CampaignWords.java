package org.wardcast.webadmin.pages.campaigns;

import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Topic;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;
import org.wardcast.webadmin.errors.Sentences;

/** Targets, themes and places of a campaign as people say them; pages reach it as {@code @campaignWords}. */
@Component("campaignWords")
public class CampaignWords {
  private static final int MOST_NAMES = 4;

  private final Sentences sentences;
  private final Topics topics;
  private final Units units;

  CampaignWords(Sentences sentences, Topics topics, Units units) {
    this.sentences = sentences;
    this.topics = topics;
    this.units = units;
  }

  /** "120 phút · Phòng chống dịch bệnh · Giai đoạn Cao điểm". */
  public String target(CampaignDraft plan, Target target) {
    var text = new StringBuilder(amount(target.measure(), target.amount()));
    var topic = target.topicId();
    text.append(" · ")
        .append(
            topic == null ? sentences.of("web.campaigns.all-themes") : topics().apply(topic));
    var phase = target.phase();
    if (phase != null && phase < plan.phases().size() && plan.phases().size() > 1) {
      text.append(" · ").append(plan.phases().get(phase).name());
    }
    return text.toString();
  }

  /** "12,5 phút", "3 lần phát", "2 bản tin". */
  public String amount(Measure measure, double amount) {
    return sentences.of("web.campaigns.amount." + measure, number(amount));
  }

  /** One decimal at most. */
  public String number(double amount) {
    var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
    format.setMaximumFractionDigits(1);
    return format.format(amount);
  }

  /** At most a few names, and how many more. */
  public String places(Set<Long> unitIds) {
    var names = unitIds.stream()
        .flatMap(id -> units.find(id).stream())
        .map(Unit::fullName)
        .toList();
    var shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() <= MOST_NAMES
        ? shown
        : shown + ", " + sentences.of("web.plan-words.more", names.size() - MOST_NAMES);
  }

  LongFunction<String> topics() {
    Map<Long, String> names =
        topics.all().stream().collect(Collectors.toMap(Topic::id, Topic::name));
    return id -> names.getOrDefault(id, "–");
  }

  LongFunction<String> unitNames() {
    return id -> units.find(id).map(Unit::fullName).orElse("–");
  }

  public String reason(@Nullable String code, List<String> args) {
    return code == null ? "" : sentences.of(code, args.toArray());
  }
}
