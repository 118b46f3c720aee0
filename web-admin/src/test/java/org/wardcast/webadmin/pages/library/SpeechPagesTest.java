package org.wardcast.webadmin.pages.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.speech.Speech;
import org.wardcast.webadmin.OfWards;

/** With the real espeak-ng. */
class SpeechPagesTest extends OfWards {
  private static final Pattern AGAIN = Pattern.compile("hx-get=\"(/library/speech/[0-9a-f]+)\"");
  private static final Pattern SOUND = Pattern.compile("data-sha256=\"([0-9a-f]{64})\"");
  private static final String SOUTH = "espeak-ng:vi-vn-x-south";

  @Autowired
  Speech speech;

  private String spoken(MockHttpSession session, String text) throws UnsupportedEncodingException {
    var answer = words(post(operator, "/library/speech")
        .session(session)
        .param("text", text)
        .param("voice", SOUTH)
        .param("speed", "80")
        .exchange());
    var again = AGAIN.matcher(answer);
    if (!again.find()) {
      return answer;
    }
    return await("spoken")
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> words(get(operator, again.group(1)).session(session).exchange()),
            html -> html.contains("data-use-sound") || html.contains("alert-danger"));
  }

  private static String words(MvcTestResult result) throws UnsupportedEncodingException {
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void theFormOffersTheVoicesAndShowsTheReading() {
    assertThat(get(operator, "/library/new"))
        .hasStatusOk()
        .bodyText()
        .contains("Đọc bằng máy", "Giọng Bắc (espeak-ng)", "Giọng Trung", "Giọng Nam")
        .contains("min=\"50\" max=\"200\"");
    assertThat(post(operator, "/library/speech/reading").param("text", "UBND họp 7h30"))
        .hasStatusOk()
        .bodyText()
        .contains("ủy ban nhân dân họp bảy giờ ba mươi phút");
  }

  @Test
  void aSpokenTextBecomesTheBulletinsSoundAndItsApproverIsTold() throws Exception {
    var session = session();
    var done = spoken(session, "UBND mời họp ngày 20/11.");
    assertThat(done)
        .contains("Giọng Nam (espeak-ng), tốc độ 80 %")
        .contains("ủy ban nhân dân mời họp ngày hai mươi tháng mười một.")
        .contains("Dùng làm âm thanh của bản tin");
    var sha256 = SOUND.matcher(done);
    assertThat(sha256.find()).isTrue();
    assertThat(get(operator, "/library/sounds/{s}/house", sha256.group(1)).session(session))
        .hasStatusOk();

    var saved = post(operator, "/library")
        .session(session)
        .param("owner", Long.toString(ward.id()))
        .param("title", "Mời họp")
        .param("topicId", Long.toString(topics.all().get(0).id()))
        .param("bulletinClass", "NORMAL")
        .param("language", "vi")
        .param("tone", "NEUTRAL")
        .param("text", "UBND mời họp ngày 20/11.")
        .param("soundSha256", sha256.group(1))
        .exchange();
    assertThat(saved).hasStatus3xxRedirection();
    var path = java.util.Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
    assertThat(get(approver, path))
        .hasStatusOk()
        .bodyText()
        .contains("Giọng Nam (espeak-ng), tốc độ 80 %", "bản chữ này", "Máy đọc là")
        .contains("ủy ban nhân dân mời họp ngày hai mươi tháng mười một.")
        .doesNotContain("bản chữ cũ");
  }

  @Test
  void whenTheTextChangesThePagesSayThatTheSoundIsOlder() throws Exception {
    var sound = speech.speak("Mời họp tổ 5.", SOUTH, 100, operator.login()).soundSha256();
    var made = bulletin("Mời họp", "Mời họp tổ 5.");
    bulletins.edit(
        made.id(), operator.login(), with(made.latest().content(), "Mời họp tổ 5.", sound));
    var form = "/library/" + made.id() + "/edit";
    assertThat(get(operator, form))
        .bodyText()
        .contains("Máy đọc: Giọng Nam (espeak-ng), tốc độ 100 %")
        .containsPattern("id=\"spoken-stale\" hidden=\"hidden\"");
    bulletins.edit(
        made.id(), operator.login(), with(made.latest().content(), "Mời họp tổ 6.", sound));
    assertThat(get(operator, form))
        .bodyText()
        .doesNotContainPattern("id=\"spoken-stale\" hidden")
        .contains("Đọc lại");
    assertThat(get(approver, "/library/{id}", made.id()))
        .bodyText()
        .contains("bản chữ cũ", "Hãy nghe kỹ trước khi duyệt", "Mời họp tổ năm.");
    // Written otherwise and read alike is no other text.
    bulletins.edit(
        made.id(), operator.login(), with(made.latest().content(), "Mời họp tổ năm.", sound));
    assertThat(get(approver, "/library/{id}", made.id())).bodyText().contains("bản chữ này");
  }

  private static BulletinDraft with(BulletinDraft content, String text, String sound) {
    return new BulletinDraft(
        content.title(),
        content.topicId(),
        content.bulletinClass(),
        content.language(),
        content.tone(),
        null,
        null,
        null,
        null,
        null,
        text,
        sound);
  }

  @Test
  void whatCannotBeSpokenIsSaidOverThePage() {
    assertThat(post(operator, "/library/speech")
            .header("HX-Request", "true")
            .param("text", " ")
            .param("voice", SOUTH))
        .hasStatus(422)
        .bodyText()
        .contains("Chưa có chữ nào để đọc");
    assertThat(post(operator, "/library/speech")
            .header("HX-Request", "true")
            .param("text", "Xin chào")
            .param("voice", SOUTH)
            .param("speed", "300"))
        .hasStatus(422)
        .bodyText()
        .contains("từ 50% đến 200%");
  }

  @Test
  void anothersTextIsNotShown() throws Exception {
    var begun = speech.begin("Của tôi.", SOUTH, 100, operator.login());
    assertThat(get(stranger, "/library/speech/{id}", begun.id())).hasStatus(404);
    assertThat(get(auditor, "/library/speech/{id}", begun.id())).hasStatus(403);
    assertThat(web.get().uri("/library/new").with(user(approver))).hasStatus(403);
  }
}
