package org.wardcast.webadmin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

/** On a phone: a text is spoken, taken over, and changed afterwards. */
class SpeechInTheBrowserTest extends PageTest {
  private static final Duration SPOKEN_WITHIN = Duration.ofMinutes(1);
  private static final int PHONE = 390;

  @Test
  void aTextIsSpokenTakenOverAndGrowsOld() {
    var ward = ward();
    var operator = person(Role.COMMUNE_OPERATOR, ward.id());
    try (var page = Browser.phone(port).signIn(operator.login(), PASSWORD)) {
      page.open("/library/new?unit=" + ward.id());
      page.type("#title", "Mời họp");
      page.run("document.getElementById('topicId').selectedIndex = 1;");
      page.type("#text", "UBND phường mời họp lúc 7h30.");
      // It comes late and moves what is below.
      page.see("#panel-picture");
      page.click("#speak-go");
      page.see("[data-use-sound]", SPOKEN_WITHIN);
      page.reads(
          "#speak-out .lib-words", "ủy ban nhân dân phường mời họp lúc bảy giờ ba mươi phút.");
      page.click("[data-use-sound]");
      page.reads("#spoken", "Giọng Bắc");
      page.until("it is fresh", "document.getElementById('spoken-stale').hidden");
      page.type("#text", "UBND phường mời họp lúc 8h00.");
      page.reads("#spoken-stale", "bản chữ cũ");
      assertThat(page.width()).isLessThanOrEqualTo(PHONE);
      page.click("#speak-again");
      page.reads("#speak-out .lib-words", "tám giờ.");
      page.click("[data-use-sound]");
      page.until("it is fresh again", "document.getElementById('spoken-stale').hidden");
      page.run("document.getElementById('messages').replaceChildren();");
      page.click("button[name=then][value='']");
      page.until("it is saved", "location.pathname.match(/^\\/library\\/\\d+$/)");
      assertThat(page.text()).contains("bản chữ này");
      assertThat(page.width()).isLessThanOrEqualTo(PHONE);
    }
  }
}
