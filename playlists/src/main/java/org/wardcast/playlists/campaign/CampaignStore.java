package org.wardcast.playlists.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;
import org.wardcast.playlists.campaigns.CampaignDraft.Period;
import org.wardcast.playlists.campaigns.CampaignDraft.Phase;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;

/** Campaigns in their tables. Revisions are only ever added. */
@Repository
class CampaignStore {
  private static final String NEWEST = """
      select c.id, c.owner_unit_id, c.removed_at, r.* from playlists_campaigns c
        join playlists_campaign_revisions r
          on r.campaign_id = c.id and r.revision = c.latest
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  CampaignStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** The last saved revision and whether the campaign was removed, as the writer sees it. */
  record Standing(String name, String savedBy, Instant savedAt, boolean removed) {}

  Optional<Campaign> find(long id) {
    return reader
        .sql(NEWEST + "where c.id = :id and c.removed_at is null")
        .param("id", id)
        .query(this::campaign)
        .optional();
  }

  List<Campaign> list(Collection<Long> owners) {
    return reader
        .sql(NEWEST + "where c.removed_at is null "
            + (owners.isEmpty() ? "" : "and c.owner_unit_id in (:owners) ")
            + "order by r.start_day desc, c.id desc")
        .params(owners.isEmpty() ? Map.of() : Map.of("owners", owners))
        .query(this::campaign)
        .list();
  }

  Optional<Standing> standing(long id) {
    return writer
        .sql("""
            select c.removed_at, r.name, r.saved_by, r.saved_at from playlists_campaigns c
              join playlists_campaign_revisions r
                on r.campaign_id = c.id and r.revision = c.latest
            where c.id = :id
            """)
        .param("id", id)
        .query((row, n) -> new Standing(
            row.getString("name"),
            row.getString("saved_by"),
            Instant.ofEpochMilli(row.getLong("saved_at")),
            row.getLong("removed_at") != 0))
        .optional();
  }

  long create(long owner) {
    return writer
        .sql(
            "insert into playlists_campaigns (owner_unit_id, latest) values (:owner, 1) returning id")
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  /** False if another revision came in between, or the campaign is gone. */
  boolean advance(long id, int basedOn) {
    return writer.sql("""
                update playlists_campaigns set latest = latest + 1
                where id = :id and latest = :basedOn and removed_at is null
                """).param("id", id).param("basedOn", basedOn).update() == 1;
  }

  boolean remove(long id, String who, long at) {
    return writer.sql("""
                update playlists_campaigns set removed_at = :at, removed_by = :who
                where id = :id and removed_at is null
                """).param("id", id).param("who", who).param("at", at).update() == 1;
  }

  void write(Campaign campaign) {
    var plan = campaign.plan();
    var baseline = plan.baseline();
    writer
        .sql("""
            insert into playlists_campaign_revisions (
              campaign_id, revision, name, units, start_day, baseline_from, baseline_to,
              saved_by, saved_at)
            values (:id, :revision, :name, :units, :start, :from, :to, :who, :at)
            """)
        .param("id", campaign.id())
        .param("revision", campaign.revision())
        .param("name", plan.name())
        .param("units", Ids.join(plan.unitIds()))
        .param("start", plan.start().toString())
        .param("from", baseline == null ? null : baseline.from().toString())
        .param("to", baseline == null ? null : baseline.to().toString())
        .param("who", campaign.savedBy())
        .param("at", campaign.savedAt().toEpochMilli())
        .update();
    for (int i = 0; i < plan.phases().size(); i++) {
      writePhase(campaign, i, plan.phases().get(i));
    }
    for (int i = 0; i < plan.targets().size(); i++) {
      writeTarget(campaign, i, plan.targets().get(i));
    }
  }

  private void writePhase(Campaign campaign, int number, Phase phase) {
    writer
        .sql("""
            insert into playlists_campaign_phases (
              campaign_id, revision, number, name, last_day, ends_on, inherits_themes, bulletins)
            values (:id, :revision, :number, :name, :lastDay, :endsOn, :inherits, :bulletins)
            """)
        .param("id", campaign.id())
        .param("revision", campaign.revision())
        .param("number", number)
        .param("name", phase.name())
        .param("lastDay", phase.lastDay() == null ? null : phase.lastDay().toString())
        .param("endsOn", phase.endsOn())
        .param("inherits", phase.inheritsThemes() ? 1 : 0)
        .param("bulletins", Ids.join(phase.bulletinIds()))
        .update();
    for (var topic : phase.topicIds()) {
      writer
          .sql("""
              insert into playlists_campaign_themes (campaign_id, revision, number, topic_id)
              values (:id, :revision, :number, :topic)
              """)
          .param("id", campaign.id())
          .param("revision", campaign.revision())
          .param("number", number)
          .param("topic", topic)
          .update();
    }
  }

  private void writeTarget(Campaign campaign, int position, Target target) {
    writer
        .sql("""
            insert into playlists_campaign_targets (
              campaign_id, revision, position, phase, topic_id, measure, amount)
            values (:id, :revision, :position, cast(:phase as integer), cast(:topic as bigint),
              :measure, :amount)
            """)
        .param("id", campaign.id())
        .param("revision", campaign.revision())
        .param("position", position)
        .param("phase", target.phase())
        .param("topic", target.topicId())
        .param("measure", target.measure().name())
        .param("amount", target.amount())
        .update();
  }

  private Campaign campaign(ResultSet row, int n) throws SQLException {
    var id = row.getLong("id");
    var revision = row.getInt("revision");
    var from = row.getString("baseline_from");
    var to = row.getString("baseline_to");
    var plan = new CampaignDraft(
        row.getString("name"),
        new LinkedHashSet<>(Ids.split(row.getString("units"))),
        LocalDate.parse(row.getString("start_day")),
        phases(id, revision),
        targets(id, revision),
        from == null || to == null ? null : new Period(LocalDate.parse(from), LocalDate.parse(to)));
    return new Campaign(
        id,
        revision,
        row.getLong("owner_unit_id"),
        plan,
        row.getLong("removed_at") != 0,
        row.getString("saved_by"),
        Instant.ofEpochMilli(row.getLong("saved_at")));
  }

  private List<Phase> phases(long id, int revision) {
    var themes = themes(id, revision);
    return reader
        .sql("""
            select * from playlists_campaign_phases
            where campaign_id = :id and revision = :revision order by number
            """)
        .param("id", id)
        .param("revision", revision)
        .query((row, n) -> new Phase(
            row.getString("name"),
            day(row.getString("last_day")),
            row.getString("ends_on"),
            row.getInt("inherits_themes") == 1,
            themes.getOrDefault(row.getInt("number"), Set.of()),
            Ids.split(row.getString("bulletins"))))
        .list();
  }

  private Map<Integer, Set<Long>> themes(long id, int revision) {
    var themes = new java.util.HashMap<Integer, Set<Long>>();
    reader.sql("""
            select number, topic_id from playlists_campaign_themes
            where campaign_id = :id and revision = :revision order by number, topic_id
            """).param("id", id).param("revision", revision).query(row -> {
      themes
          .computeIfAbsent(row.getInt("number"), k -> new LinkedHashSet<>())
          .add(row.getLong("topic_id"));
    });
    return themes;
  }

  private List<Target> targets(long id, int revision) {
    return reader
        .sql("""
            select * from playlists_campaign_targets
            where campaign_id = :id and revision = :revision order by position
            """)
        .param("id", id)
        .param("revision", revision)
        .query((row, n) -> {
          int phase = row.getInt("phase");
          var ofPhase = row.wasNull() ? null : phase;
          long topic = row.getLong("topic_id");
          var ofTopic = row.wasNull() ? null : topic;
          return new Target(
              ofPhase, ofTopic, Measure.valueOf(row.getString("measure")), row.getInt("amount"));
        })
        .list();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
