package org.wardcast.playlists.library;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Topic;
import org.wardcast.playlists.Topics;

@Repository
class TopicList implements Topics {
  private static final int LONGEST_NAME = 100;

  private final JdbcClient writer;
  private final JdbcClient reader;

  TopicList(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public List<Topic> all() {
    return reader
        .sql("""
            select t.id, t.parent_id, t.name
            from playlists_topics t left join playlists_topics p on p.id = t.parent_id
            order by coalesce(p.position, t.position), coalesce(p.id, t.id),
              case when p.id is null then 0 else 1 end, t.position, t.id
            """)
        .query((row, n) ->
            new Topic(row.getLong("id"), orNull(row.getLong("parent_id")), row.getString("name")))
        .list();
  }

  boolean exists(long id) {
    return name(reader, id) != null;
  }

  /** One statement, so that two people who add the same name at once get one topic. */
  @Override
  public Topic add(@Nullable Long parentId, String name) {
    var clean = checked(name);
    var key = new GeneratedKeyHolder();
    var added = writer
        .sql("""
            insert into playlists_topics (parent_id, name, name_key, position)
            select cast(:parent as bigint), :name, :key,
              (select coalesce(max(position), 0) + 1 from playlists_topics
               where coalesce(parent_id, 0) = coalesce(cast(:parent as bigint), 0))
            where cast(:parent as bigint) is null or exists (
              select 1 from playlists_topics
              where id = cast(:parent as bigint) and parent_id is null)
            on conflict do nothing
            """)
        .param("parent", parentId)
        .param("name", clean)
        .param("key", key(clean))
        .update(key, "id");
    if (added == 0) {
      throw whyNotAdded(parentId, clean);
    }
    return new Topic(Objects.requireNonNull(key.getKey()).longValue(), parentId, clean);
  }

  private Refusal whyNotAdded(@Nullable Long parentId, String name) {
    if (parentId != null && parentOf(parentId) != null) {
      return new Refusal(
          "parentId", "playlists.topic.two-levels", Objects.toString(name(writer, parentId), ""));
    }
    if (parentId != null && name(writer, parentId) == null) {
      return new Refusal("parentId", "playlists.topic.parent-unknown");
    }
    return new Refusal("name", "playlists.topic.taken", name);
  }

  @Override
  public Topic rename(long id, String name) {
    var clean = checked(name);
    if (name(writer, id) == null) {
      throw new Refusal(null, "playlists.topic.unknown");
    }
    try {
      var renamed = writer
          .sql("""
              update playlists_topics set name = :name, name_key = :key
              where id = :id and not exists (
                select 1 from playlists_topics beside
                where beside.id <> :id and beside.name_key = :key
                  and coalesce(beside.parent_id, 0) = coalesce(playlists_topics.parent_id, 0))
              """)
          .param("name", clean)
          .param("key", key(clean))
          .param("id", id)
          .update();
      if (renamed == 0) {
        throw new Refusal("name", "playlists.topic.taken", clean);
      }
    } catch (DataIntegrityViolationException e) {
      throw new Refusal("name", "playlists.topic.taken", clean);
    }
    return new Topic(id, parentOf(id), clean);
  }

  @Override
  public void remove(long id) {
    var name = name(writer, id);
    if (name == null) {
      throw new Refusal(null, "playlists.topic.unknown");
    }
    try {
      var removed = writer.sql("""
              delete from playlists_topics where id = :id
                and not exists (select 1 from playlists_topics c where c.parent_id = :id)
                and not exists (
                  select 1 from playlists_bulletin_versions v where v.topic_id = :id)
                and not exists (
                  select 1 from playlists_campaign_themes t where t.topic_id = :id)
                and not exists (
                  select 1 from playlists_campaign_targets t where t.topic_id = :id)
              """).param("id", id).update();
      if (removed == 0) {
        throw new Refusal(null, whyKept(id), name);
      }
    } catch (DataIntegrityViolationException e) {
      throw new Refusal(null, "playlists.topic.used", name);
    }
  }

  private String whyKept(long id) {
    var children = writer
        .sql("select count(*) from playlists_topics where parent_id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
    return children > 0 ? "playlists.topic.has-children" : "playlists.topic.used";
  }

  private static @Nullable String name(JdbcClient client, long id) {
    return client
        .sql("select name from playlists_topics where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private @Nullable Long parentOf(long id) {
    return writer
        .sql("select coalesce(parent_id, 0) from playlists_topics where id = :id")
        .param("id", id)
        .query(Long.class)
        .optional()
        .map(TopicList::orNull)
        .orElse(null);
  }

  private static @Nullable Long orNull(long id) {
    return id == 0 ? null : id;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String checked(String name) {
    var clean = Typed.line(name);
    if (clean.isEmpty()) {
      throw new Refusal("name", "playlists.topic.name.empty");
    }
    if (Typed.length(clean) > LONGEST_NAME) {
      throw new Refusal("name", "playlists.topic.name.long", Typed.length(clean), LONGEST_NAME);
    }
    return clean;
  }
}
