package org.wardcast.webadmin.pages.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.scheduler.proof.Cause;
import org.wardcast.scheduler.proof.Reconciliation;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class CausesPageTest extends PageTest {
  @Autowired
  Reconciliation desk;

  private List<String> codes() {
    return desk.causes().stream().map(Cause::code).toList();
  }

  private Cause cause(String code) {
    return desk.causes().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void aNewReasonGetsACodeOfItsNameAndIsOfferedLast() {
    var staff = account(Role.CENTRAL_STAFF, null);
    post(staff, "/settings/causes", "vi", "Loa bị che (cây đổ)", "en", "Loudspeaker covered");
    post(staff, "/settings/causes", "vi", "Loa bị che: cây đổ", "en", "Once more");
    assertThat(codes()).endsWith("loa-bi-che-cay-do", "loa-bi-che-cay-do-2");
    assertThat(text(post(staff, "/settings/causes", "vi", "mất điện", "en", "Power")))
        .contains("Đã có lý do “mất điện”");
    assertThat(text(post(staff, "/settings/causes", "vi", "\u200B", "en", "Nothing")))
        .contains("Tên lý do phải có");
    assertThat(text(get(staff, "/settings/causes"))).contains("Loa bị che (cây đổ)", "Mất điện");
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() {
    var staff = account(Role.CENTRAL_STAFF, null);
    var before = codes();
    var page = text(post(staff, "/settings/causes", "vi", "Sét đánh", "en", " "));
    assertThat(page).contains("Tên lý do phải có", "value=\"Sét đánh\"");
    assertThat(codes()).isEqualTo(before);
    page = text(post(staff, "/settings/causes", "code", "power", "vi", "", "en", "Power cut"));
    assertThat(page).contains("Tên lý do phải có");
    assertThat(cause("power").vi()).isEqualTo("Mất điện");
  }

  @Test
  void aRetiredReasonStaysInTheListAndCanBeOfferedAgain() {
    var staff = account(Role.CENTRAL_STAFF, null);
    var weather = cause("weather");
    post(staff, "/settings/causes/offer", "code", "weather", "offered", "false");
    assertThat(cause("weather").retired()).isTrue();
    assertThat(cause("weather").position()).isEqualTo(weather.position());
    // Somebody with an older page names it once more: that does not offer it again.
    post(staff, "/settings/causes", "code", "weather", "vi", "Mưa bão", "en", "Storm");
    assertThat(cause("weather").retired()).isTrue();
    post(staff, "/settings/causes/offer", "code", "weather", "offered", "true");
    assertThat(cause("weather").vi()).isEqualTo("Mưa bão");
    post(staff, "/settings/causes", "code", "weather", "vi", weather.vi(), "en", weather.en());
    assertThat(cause("weather")).isEqualTo(weather);
    assertThat(post(staff, "/settings/causes", "code", "ghost", "vi", "Ma", "en", "Ghost"))
        .hasStatus(404);
  }

  @Test
  void theOrderIsTheListsOwnAndItsEndsStay() {
    var staff = account(Role.CENTRAL_STAFF, null);
    var before = codes();
    post(staff, "/settings/causes/move", "code", before.get(1), "up", "true");
    assertThat(codes().subList(0, 2)).containsExactly(before.get(1), before.get(0));
    post(staff, "/settings/causes/move", "code", before.get(1), "up", "true");
    post(staff, "/settings/causes/move", "code", before.get(1), "up", "false");
    post(staff, "/settings/causes/move", "code", "nowhere", "up", "true");
    assertThat(codes()).isEqualTo(before);
  }

  @Test
  void whoMayOnlySeeReadsThem() {
    var operator = account(Role.COMMUNE_OPERATOR, ward().id());
    assertThat(text(get(operator, "/settings/causes")))
        .contains("Mất điện")
        .doesNotContain("action=\"/settings/causes\"");
  }

  @Test
  void charactersThatCannotBeKeptAreRefusedOnEveryPage() {
    var staff = account(Role.CENTRAL_STAFF, null);
    var before = codes();
    var answer = post(staff, "/settings/causes", "vi", "a\u0000b", "en", "c");
    assertThat(answer).hasStatus(422);
    assertThat(text(answer)).contains("Mục “vi” có ký tự hỏng");
    assertThat(post(staff, "/settings/causes/move", "code", "a\u0007b")).hasStatus(422);
    assertThat(codes()).isEqualTo(before);
  }
}
