package org.wardcast.webadmin.pages.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class HelpPageTest extends PageTest {
  @Test
  void theCrewOfAVanLandsOnTheGuide() {
    var crew = account(Role.VAN_CREW, ward().id());
    assertThat(get(crew, "/")).hasRedirectedUrl("/help");
    assertThat(text(get(crew, "/help"))).contains("Chạy lần đầu", "unit_code", "id=\"c11\"");
  }

  @Test
  void bothLanguagesHaveTheSameChapters() {
    var crew = account(Role.VAN_CREW, ward().id());
    var vietnamese = text(get(crew, "/help"));
    var english = text(
        web.get().uri("/help").cookie(new Cookie("lang", "en")).with(user(crew)).exchange());
    assertThat(english).contains("First run").doesNotContain("Chạy lần đầu");
    assertThat(chapters(english)).isEqualTo(chapters(vietnamese)).isEqualTo(16);
  }

  private static long chapters(String page) {
    return Pattern.compile("<h2 id=\"c\\d+\"").matcher(page).results().count();
  }
}
