package org.wardcast.webadmin.pages.playlists;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.webadmin.OfWards;
import org.wardcast.webadmin.people.Account;

class PlaylistPagesTest extends OfWards {

  @Autowired
  Playlists playlists;

  @Autowired
  Slots slots;

  @Autowired
  Clock clock;

  @Autowired
  ZoneId zone;

  @Test
  void anOperatorMakesOneAndSeesItsLengthBesideItsSlot() {
    var first = approved("Mở đầu", "Xin chào");
    var second = approved("Tin chính", "Hôm nay");
    var sent = post(operator, "/playlists")
        .param("owner", Long.toString(ward.id()))
        .param("name", "Buổi sáng")
        .param("bulletin", Long.toString(first.id()), Long.toString(second.id()))
        .param("repeats", "1", "2")
        .param("gap", "0", "5")
        .param("signature", "1", "0")
        .exchange();
    assertThat(sent).hasStatus3xxRedirection();

    var made = playlists.list(List.of(ward.id())).get(0);
    assertThat(made.items())
        .containsExactly(
            new PlaylistItem(first.id(), 1, Duration.ZERO, true),
            new PlaylistItem(second.id(), 2, Duration.ofSeconds(5), false));
    slot("Phát sáng", made.id());
    assertThat(get(operator, "/playlists"))
        .bodyText()
        .contains("Buổi sáng")
        .contains("Phát sáng")
        .contains("0:40")
        .contains("/ 20:00");
    assertThat(get(operator, "/playlists/{id}", made.id()))
        .bodyText()
        .contains("data-seconds=\"1200\"")
        .contains("Tin chính");
  }

  @Test
  void theSecondToSaveIsToldWhoWasFirstAndLosesNothing() {
    var item = approved("Tin", "Chữ");
    var made = playlist("Buổi chiều", item.id());
    playlists.save(made.id(), 1, approver.login(), "Buổi chiều mới", false, made.items());

    assertThat(change(operator, made, item.id(), "1").param("name", "Buổi chiều của tôi"))
        .hasStatus(422)
        .bodyText()
        .contains(approver.login())
        .contains("value=\"Buổi chiều của tôi\"")
        .contains("value=\"save-as\"");
    assertThat(playlists.find(made.id()).orElseThrow().name()).isEqualTo("Buổi chiều mới");

    assertThat(change(operator, made, item.id(), "1")
            .param("name", "Buổi chiều của tôi")
            .param("act", "save-as"))
        .hasStatus3xxRedirection();
    assertThat(playlists.list(List.of(ward.id())))
        .extracting(Playlist::name)
        .containsExactlyInAnyOrder("Buổi chiều mới", "Buổi chiều của tôi");
  }

  @Test
  void wrongNumbersKeepWhatWasTyped() {
    var item = approved("Tin", "Chữ");
    var made = playlist("Buổi tối", item.id());

    assertThat(change(operator, made, item.id(), "hai").param("name", "Buổi tối"))
        .hasStatus(422)
        .bodyText()
        .contains("Mục thứ 1")
        .contains("value=\"hai\"");
  }

  @Test
  void orderChangesWithoutScripts() {
    var first = approved("Mục một", "Chữ");
    var second = approved("Mục hai", "Chữ");
    var html = post(operator, "/playlists")
        .param("name", "Chưa lưu")
        .param("bulletin", Long.toString(first.id()), Long.toString(second.id()))
        .param("repeats", "1", "1")
        .param("gap", "2", "2")
        .param("signature", "0", "0")
        .param("act", "down:0")
        .exchange();
    assertThat(html)
        .hasStatusOk()
        .bodyText()
        .contains("value=\"Chưa lưu\"")
        .matches("(?s).*Mục hai.*name=\"repeats\".*Mục một.*name=\"repeats\".*");
    assertThat(playlists.list(List.of(ward.id()))).isEmpty();
  }

  @Test
  void othersMayNotChangeIt() {
    var item = approved("Tin", "Chữ");
    var made = playlist("Buổi trưa", item.id());

    for (var who : new Account[] {approver, auditor, stranger}) {
      assertThat(change(who, made, item.id(), "1").param("name", "x")).hasStatus(403);
      assertThat(post(who, "/playlists/{id}/remove", made.id())).hasStatus(403);
      assertThat(post(who, "/playlists/{id}/copy", made.id())).hasStatus(403);
    }
    assertThat(get(stranger, "/playlists/{id}", made.id())).hasStatus(403);
    assertThat(get(auditor, "/playlists/new")).hasStatus(403);
    assertThat(get(auditor, "/playlists/{id}", made.id()))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("name=\"act\"");
  }

  @Test
  void nobodyPutsInWhatTheyMayNotSee() {
    var item = approved("Tin riêng của phường", "Chữ");

    assertThat(post(stranger, "/playlists")
            .param(
                "owner",
                Long.toString(requireNonNull(stranger.person().grants().get(0).unitId())))
            .param("name", "Của người khác")
            .param("bulletin", Long.toString(item.id())))
        .hasStatus(403);
    assertThat(get(stranger, "/playlists/item").param("bulletin", Long.toString(item.id())))
        .hasStatus(403);
    assertThat(get(stranger, "/playlists/search").param("q", "tin rieng"))
        .bodyText()
        .doesNotContain("Tin riêng của phường");
  }

  @Test
  void templatesCopiesAndRemoval() {
    var item = approved("Tin", "Chữ");
    var made = playlists.create(
        ward.id(),
        operator.login(),
        "Mẫu ngày lễ",
        true,
        List.of(new PlaylistItem(item.id(), 3, Duration.ofSeconds(1), false)));

    assertThat(get(operator, "/playlists/new").param("template", Long.toString(made.id())))
        .bodyText()
        .contains("name=\"repeats\" value=\"3\"");
    assertThat(post(operator, "/playlists/{id}/copy", made.id())).hasStatus3xxRedirection();
    assertThat(post(operator, "/playlists/{id}/remove", made.id())).hasStatus3xxRedirection();
    assertThat(playlists.list(List.of(ward.id()))).singleElement().satisfies(copy -> {
      assertThat(copy.name()).isEqualTo("Mẫu ngày lễ (bản chép)");
      assertThat(copy.template()).isFalse();
    });
  }

  @Test
  void theLastOccurrencesPlaylistIsCopiedToAnotherDay() {
    var item = approved("Tin", "Chữ");
    var slot = slot("Buổi sớm", playlist("Hằng ngày", item.id()).id());
    var day = today().plusDays(4);

    for (var who : new Account[] {approver, auditor, stranger}) {
      assertThat(copyDay(who, slot, day)).hasStatus(403);
    }
    assertThat(copyDay(operator, slot, day)).hasStatus3xxRedirection();

    var own = slots.playlistOn(slot.id(), day).flatMap(playlists::find).orElseThrow();
    assertThat(own.name()).startsWith("Buổi sớm");
    assertThat(own.items()).extracting(PlaylistItem::bulletinId).containsExactly(item.id());
    assertThat(slots.playlistOn(slot.id(), day.plusDays(1)))
        .isEqualTo(java.util.Optional.ofNullable(slot.plan().playlistId()));
  }

  @Test
  void thereIsNothingToCopyBeforeTheFirstOccurrence() {
    var slot =
        slot("Buổi mới", playlist("Hằng ngày", approved("Tin", "Chữ").id()).id());

    var no = copyDay(operator, slot, today().plusDays(1)).exchange();
    assertThat(no.getMvcResult().getFlashMap().get("trouble"))
        .asString()
        .contains("không có gì để chép");
    assertThat(playlists.list(List.of(ward.id()))).hasSize(1);
  }

  private org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder copyDay(
      Account who, Slot slot, LocalDate day) {
    return post(who, "/playlists/copy-day")
        .param("slot", Long.toString(slot.id()))
        .param("day", day.toString());
  }

  private org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder change(
      Account who, Playlist playlist, long bulletin, String repeats) {
    return post(who, "/playlists/{id}", playlist.id())
        .param("basedOn", "1")
        .param("bulletin", Long.toString(bulletin))
        .param("repeats", repeats)
        .param("gap", "2")
        .param("signature", "0");
  }

  private Playlist playlist(String name, long bulletin) {
    return playlists.create(
        ward.id(),
        operator.login(),
        name,
        false,
        List.of(new PlaylistItem(bulletin, 1, Duration.ofSeconds(2), false)));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /** Every day from tomorrow on. */
  private Slot slot(String name, long playlistId) {
    aLoudspeaker();
    return slots.create(
        ward.id(),
        operator.login(),
        new SlotDraft(
            name,
            new Targets(Set.of(ward.id()), Set.of(), Set.of()),
            LocalTime.of(5, 0),
            Duration.ofMinutes(20),
            today().plusDays(1),
            "FREQ=DAILY",
            playlistId,
            SlotDraft.WhenLate.JOIN,
            SlotDraft.AfterEmergency.RESUME,
            Duration.ZERO,
            false));
  }
}
