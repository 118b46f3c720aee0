package org.wardcast.webadmin.pages.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.playlists.speech.Lexicon;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class LexiconPageTest extends PageTest {
  @Autowired
  Lexicon lexicon;

  @Test
  void itIsSearchedWithoutAccentsAndSentencesAreTried() {
    var reader = account(Role.AUDITOR, ward().id());
    assertThat(text(get(reader, "/settings/lexicon?q=uy ban nhan")))
        .contains("ủy ban nhân dân")
        .doesNotContain("câu lạc bộ")
        .doesNotContain("/settings/lexicon/remove")
        .contains("Từ điển dùng chung");
    assertThat(text(get(reader, "/settings/lexicon?try=5K từ 30/4")))
        .contains("năm ca từ ba mươi tháng tư");
  }

  @Test
  void anEntryIsAddedAndChangedAndEachStepCanBeUndone() {
    var central = account(Role.CENTRAL_STAFF, null);
    var added = post(
        central, "/settings/lexicon", "written", "TXQ", "read", "thử một", "caseSensitive", "true");
    assertThat(added).hasStatus3xxRedirection();
    // Nothing stood there before, so undoing takes it away.
    assertThat(added.getMvcResult().getFlashMap().get("before")).isNull();
    var changed = post(
        central, "/settings/lexicon", "written", "TXQ", "read", "thử hai", "caseSensitive", "true");
    assertThat(changed.getMvcResult().getFlashMap().get("before"))
        .isEqualTo(new LexiconForm("TXQ", "thử một", true));
    assertThat(text(get(central, "/settings/lexicon?edit=TXQ")))
        .contains("Sửa cách đọc của “TXQ”", "Các lần sửa", "thử một", "thử hai")
        .contains(central.person().name());
    var removed = post(central, "/settings/lexicon/remove", "written", "TXQ");
    assertThat(removed.getMvcResult().getFlashMap().get("removed"))
        .isInstanceOfSatisfying(
            Lexicon.Entry.class, entry -> assertThat(entry.read()).isEqualTo("thử hai"));
    assertThat(lexicon.entries()).noneMatch(entry -> entry.written().equals("TXQ"));
  }

  @Test
  void aCircleIsRefusedBesideItsFieldAndNothingTypedIsLost() {
    var central = account(Role.CENTRAL_STAFF, null);
    lexicon.save("VXQ", "một WXQ", true, "test");
    var refused = post(
        central, "/settings/lexicon", "written", "WXQ", "read", "hai VXQ", "caseSensitive", "true");
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("thành vòng: WXQ → VXQ → WXQ", "value=\"WXQ\"", "hai VXQ");
  }

  @Test
  void onlyWhoMayEverywhereChangesWhatAllShare() {
    var ofOneWard = account(Role.CENTRAL_STAFF, ward().id());
    assertThat(post(ofOneWard, "/settings/lexicon", "written", "ZXQ", "read", "một"))
        .hasStatus(403);
    assertThat(post(ofOneWard, "/settings/lexicon/remove", "written", "UBND")).hasStatus(403);
  }
}
