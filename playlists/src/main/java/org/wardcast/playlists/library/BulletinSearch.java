package org.wardcast.playlists.library;

import java.util.HashMap;
import java.util.Map;
import org.wardcast.playlists.BulletinFilter;

/** A filter as SQL: {@code b} is the bulletin, {@code l} its latest version. */
record BulletinSearch(String from, Map<String, Object> params) {
  static BulletinSearch of(BulletinFilter filter) {
    var where = new StringBuilder("""
        from playlists_bulletins b
          join playlists_bulletin_versions l on l.bulletin_id = b.id and l.version = b.latest
        where 1 = 1
        """);
    var params = new HashMap<String, Object>();
    if (!filter.owners().isEmpty()) {
      where.append("and b.owner_unit_id in (:owners)\n");
      params.put("owners", filter.owners());
    }
    if (!filter.states().isEmpty()) {
      where.append("and l.state in (:states)\n");
      params.put("states", filter.states().stream().map(Enum::name).toList());
    }
    var topic = filter.topicId();
    if (topic != null) {
      where.append("""
          and l.topic_id in (
            select id from playlists_topics where id = :topic or parent_id = :topic)
          """);
      params.put("topic", topic);
    }
    var wanted = filter.text();
    if (wanted != null) {
      for (var pattern : Fold.patterns(wanted)) {
        var name = "word" + params.size();
        where.append("and l.search like :").append(name).append(" escape '!'\n");
        params.put(name, pattern);
      }
    }
    return new BulletinSearch(where.toString(), params);
  }
}
