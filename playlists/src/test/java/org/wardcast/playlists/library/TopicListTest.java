package org.wardcast.playlists.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.Topic;
import org.wardcast.testkit.Database;

class TopicListTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";

  @ParameterizedTest
  @MethodSource(BOTH)
  void aFreshListHasTheThemesOfThePlansEachParentBeforeItsChildren(Database db) {
    var topics = new Shelf(db).topics.all();
    assertThat(topics)
        .extracting(Topic::name)
        .startsWith("Thông báo của chính quyền", "Chủ trương, chính sách, pháp luật");
    var seen = new HashSet<Long>();
    for (var topic : topics) {
      assertThat(topic.parentId() == null || seen.contains(topic.parentId()))
          .as(topic.name())
          .isTrue();
      seen.add(topic.id());
    }
    assertThat(topics).hasSize(33).anyMatch(topic -> topic.parentId() != null);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void topicsAreAddedAtTheEndRenamedAndRemoved(Database db) {
    var shelf = new Shelf(db);
    var list = shelf.topics;
    var parent = list.add(null, "  Du  lịch ");
    var child = list.add(parent.id(), "Lễ hội hoa");
    var all = list.all();
    assertThat(all.subList(all.size() - 2, all.size()))
        .containsExactly(parent, child)
        .containsExactly(
            new Topic(parent.id(), null, "Du lịch"),
            new Topic(child.id(), parent.id(), "Lễ hội hoa"));
    assertThat(list.rename(child.id(), "Festival hoa"))
        .isEqualTo(new Topic(child.id(), parent.id(), "Festival hoa"));
    assertThat(list.rename(child.id(), "FESTIVAL hoa").name()).isEqualTo("FESTIVAL hoa");
    list.remove(child.id());
    list.remove(parent.id());
    assertThat(list.all()).hasSize(33);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatCannotBeIsRefused(Database db) {
    var shelf = new Shelf(db);
    var list = shelf.topics;
    var health = shelf.topic("Y tế – dịch bệnh");
    var vaccine = shelf.topic("Tiêm chủng");
    Refused.with("name", "playlists.topic.name.empty", () -> list.add(null, "  "));
    Refused.with("name", "playlists.topic.name.long", () -> list.add(null, "x".repeat(101)));
    Refused.with("name", "playlists.topic.taken", () -> list.add(health, "TIÊM CHỦNG"));
    Refused.with("name", "playlists.topic.taken", () -> list.add(null, "An ninh trật tự"));
    Refused.with("parentId", "playlists.topic.two-levels", () -> list.add(vaccine, "Trẻ em"));
    Refused.with("parentId", "playlists.topic.parent-unknown", () -> list.add(999L, "Trẻ em"));
    Refused.with("name", "playlists.topic.taken", () -> list.rename(vaccine, "An toàn thực phẩm"));
    Refused.with("playlists.topic.unknown", () -> list.rename(999, "Gì đó"));
    Refused.with("playlists.topic.unknown", () -> list.remove(999));
    Refused.with("playlists.topic.has-children", () -> list.remove(health));
    shelf.bulletins.create(7, "an", shelf.text("Lịch tiêm"));
    Refused.with("playlists.topic.used", () -> list.remove(vaccine));
    // The same name below another parent is another topic.
    assertThat(list.add(shelf.topic("An sinh xã hội"), "Tiêm chủng").id()).isNotEqualTo(vaccine);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aThemeOfACampaignIsKept(Database db) {
    var list = new Shelf(db).topics;
    var theme = list.add(null, "Du lịch").id();
    for (var row : List.of(
        "playlists_campaigns (owner_unit_id, latest) values (7, 1)",
        "playlists_campaign_revisions values (1, 1, 'Hè', '7', '2026-06-01', null, null, 'an', 0)",
        "playlists_campaign_phases values (1, 1, 0, 'Một', null, null, 0, '')",
        "playlists_campaign_themes values (1, 1, 0, " + theme + ")")) {
      db.write().sql("insert into " + row).update();
    }
    Refused.with("playlists.topic.used", () -> list.remove(theme));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void twoWhoAddTheSameTopicAtOnceMakeOne(Database db) throws Exception {
    var list = new Shelf(db).topics;
    assertThat(AtOnce.refusals(
            List.of(() -> list.add(null, "Du lịch"), () -> list.add(null, "Du lịch"))))
        .containsExactly("playlists.topic.taken");
  }
}
