package org.wardcast.webadmin.pages.library;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.wardcast.playlists.Approval;
import org.wardcast.webadmin.OfWards;
import org.wardcast.webadmin.people.Account;

class LibraryPagesTest extends OfWards {
  private static final int RATE = 8000;

  @Test
  void searchFindsAccentsTypedWithoutThem() {
    bulletin("Thông báo ở Đà Lạt", "Mời bà con");
    bulletin("Chuyện khác", "Không liên quan");

    assertThat(get(operator, "/library").param("q", "da lat"))
        .hasStatusOk()
        .bodyText()
        .contains("Thông báo ở Đà Lạt")
        .doesNotContain("Chuyện khác");
  }

  @Test
  void aBulletinIsWrittenSubmittedAndApprovedBySomebodyElse() {
    var sent = post(operator, "/library")
        .param("owner", Long.toString(ward.id()))
        .param("title", "Phun thuốc diệt muỗi")
        .param("topicId", Long.toString(topics.all().get(0).id()))
        .param("bulletinClass", "PRIORITY")
        .param("language", "vi")
        .param("tone", "NEUTRAL")
        .param("text", "Chiều nay phun thuốc ở tổ 5")
        .param("then", "submit")
        .exchange();
    assertThat(sent).hasStatus3xxRedirection();
    var path = requireNonNull(sent.getResponse().getRedirectedUrl());
    long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));

    assertThat(get(approver, "/library").param("tab", "waiting"))
        .bodyText()
        .contains("Phun thuốc diệt muỗi")
        .contains("id=\"waiting-count\">1<");
    assertThat(post(approver, path + "/approve").param("version", "1")).hasStatus3xxRedirection();
    assertThat(bulletins.find(id).orElseThrow().latest().state()).isEqualTo(Approval.APPROVED);
  }

  @Test
  void wrongInputKeepsWhatWasTyped() {
    assertThat(post(operator, "/library")
            .param("owner", Long.toString(ward.id()))
            .param("title", "Lịch tiêm")
            .param("topicId", "")
            .param("bulletinClass", "NORMAL")
            .param("language", "vi")
            .param("tone", "GOOD")
            .param("text", "Sáng thứ 2 tại trạm y tế"))
        .hasStatus(422)
        .bodyText()
        .contains("Hãy chọn chuyên mục.")
        .contains("value=\"Lịch tiêm\"")
        .contains("Sáng thứ 2 tại trạm y tế");
  }

  @Test
  void nobodyApprovesWithoutTheRight() {
    var made = bulletin("Tin", "Chữ");
    bulletins.submit(made.id(), operator.login());

    for (var who : new Account[] {operator, auditor, stranger}) {
      assertThat(post(who, "/library/{id}/approve", made.id()).param("version", "1"))
          .as(who.login())
          .hasStatus(403);
    }
    assertThat(get(stranger, "/library/{id}", made.id())).hasStatus(403);
    assertThat(get(operator, "/library/{id}", made.id()))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("/approve");
    assertThat(bulletins.find(made.id()).orElseThrow().latest().state())
        .isEqualTo(Approval.SUBMITTED);
  }

  @Test
  void readersAndApproversWriteNothing() {
    var made = bulletin("Tin", "Chữ");

    for (var who : new Account[] {auditor, approver}) {
      assertThat(get(who, "/library/new")).hasStatus(403);
      assertThat(post(who, "/library").param("title", "x")).hasStatus(403);
      assertThat(post(who, "/library/{id}", made.id()).param("title", "x")).hasStatus(403);
      assertThat(post(who, "/library/{id}/submit", made.id())).hasStatus(403);
      assertThat(post(who, "/library/uploads")
              .contentType("application/json")
              .content("{\"fileName\":\"a.wav\",\"size\":10}"))
          .hasStatus(403);
    }
  }

  @Test
  void whoWritesForAnotherWardIsRefused() {
    assertThat(post(stranger, "/library")
            .param("owner", Long.toString(ward.id()))
            .param("title", "Tin")
            .param("topicId", Long.toString(topics.all().get(0).id()))
            .param("bulletinClass", "NORMAL")
            .param("language", "vi")
            .param("tone", "GOOD")
            .param("text", "Chữ"))
        .hasStatus(403);
  }

  @Test
  void rejectingAndWithdrawingNeedAReason() {
    var made = approved("Cúp điện", "Sáng mai");

    var no =
        post(approver, "/library/{id}/withdraw", made.id()).param("reason", " ").exchange();
    assertThat(no.getMvcResult().getFlashMap().get("trouble")).asString().contains("lý do");
    assertThat(bulletins.find(made.id()).orElseThrow().approved()).isNotNull();

    assertThat(post(approver, "/library/{id}/withdraw", made.id()).param("reason", "Đã có điện"))
        .hasStatus3xxRedirection();
    assertThat(bulletins.find(made.id()).orElseThrow().approved()).isNull();
    assertThat(get(auditor, "/library/{id}", made.id())).bodyText().contains("Đã có điện");
  }

  @Test
  void aNewVersionWaitsWhileTheApprovedOneAirs() {
    var made = approved("Giờ tiếp dân", "Sáng thứ 3");

    assertThat(post(operator, "/library/{id}", made.id())
            .param("title", "Giờ tiếp dân")
            .param("topicId", Long.toString(topics.all().get(0).id()))
            .param("bulletinClass", "NORMAL")
            .param("language", "vi")
            .param("tone", "NEUTRAL")
            .param("text", "Sáng thứ 5"))
        .hasStatus3xxRedirection();
    assertThat(get(operator, "/library/{id}", made.id()))
        .bodyText()
        .contains("Bản 1 đã duyệt vẫn tiếp tục phát")
        .contains("Sáng thứ 5");
    assertThat(get(operator, "/library/{id}", made.id()).param("version", "1"))
        .bodyText()
        .contains("Sáng thứ 3");
  }

  @Test
  void anUploadBreaksOffGoesOnAndOpensTheForm() {
    var session = session();
    var file = tone(2);
    int half = file.length / 2;
    var id = begin(session, "loi_chao.wav", file.length);

    assertThat(piece(session, id, 0, file, 0, half)).hasStatusOk();
    assertThat(piece(session, id, 0, file, 0, 10)).hasStatus(422);
    assertThat(get(operator, "/library/uploads/{id}", id).session(session))
        .bodyJson()
        .extractingPath("received")
        .isEqualTo(half);
    assertThat(get(stranger, "/library/uploads/{id}", id)).hasStatus(404);
    assertThat(piece(session, id, half, file, half, file.length)).hasStatusOk();

    var sha256 = awaitSound(session, id);
    assertThat(get(operator, "/library/new").session(session).param("sound", sha256))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"loi chao\"")
        .contains(sha256);

    var house = "/library/sounds/" + sha256 + "/house";
    assertThat(get(operator, house).session(session).header("Range", "bytes=0-3"))
        .hasStatus(206)
        .body()
        .isEqualTo("fLaC".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(get(stranger, house).session(session())).hasStatus(404);
    assertThat(get(operator, house).session(session())).hasStatus(404);
    assertThat(get(stranger, "/library/new").session(session()).param("sound", sha256))
        .bodyText()
        .doesNotContain("value=\"loi chao\"");
  }

  @Test
  void aBulletinsSoundIsHeardByThoseWhoMaySeeIt() {
    var session = session();
    var file = tone(1);
    var id = begin(session, "chuong.wav", file.length);
    assertThat(piece(session, id, 0, file, 0, file.length)).hasStatusOk();
    var sha256 = awaitSound(session, id);
    var sent = post(operator, "/library")
        .session(session)
        .param("owner", Long.toString(ward.id()))
        .param("title", "Chuông báo")
        .param("topicId", Long.toString(topics.all().get(0).id()))
        .param("bulletinClass", "NORMAL")
        .param("language", "vi")
        .param("tone", "NEUTRAL")
        .param("soundSha256", sha256)
        .exchange();
    var path = requireNonNull(sent.getResponse().getRedirectedUrl());
    var bulletin = path.substring(path.lastIndexOf('/') + 1);

    for (var what : new String[] {"/house", "/wave.svg"}) {
      assertThat(get(auditor, "/library/sounds/" + sha256 + what).param("bulletin", bulletin))
          .hasStatusOk();
      assertThat(get(stranger, "/library/sounds/" + sha256 + what).param("bulletin", bulletin))
          .hasStatus(404);
    }
    assertThat(get(auditor, path)).hasStatusOk().bodyText().contains("id=\"playhead\"");
  }

  @Test
  void aRefusedFileHasASentence() {
    var session = session();
    var file = "this is no sound at all, whatever its name says"
        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    var id = begin(session, "tin.mp3", file.length);
    assertThat(piece(session, id, 0, file, 0, file.length)).hasStatusOk();
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () -> assertThat(get(operator, "/library/uploads/{id}", id).session(session))
                .bodyText()
                .contains("REFUSED")
                .contains("Đây không phải là tệp âm thanh"));
  }

  @Test
  void thePanelShowsTheText() {
    var made = bulletin("Tin", "Nước sạch");

    assertThat(get(auditor, "/library/{id}/versions/1/panel.png", made.id()))
        .hasStatusOk()
        .hasContentType("image/png");
    assertThat(get(stranger, "/library/{id}/versions/1/panel.png", made.id())).hasStatus(403);
  }

  private String begin(MockHttpSession session, String name, int size) {
    var begun = post(operator, "/library/uploads")
        .session(session)
        .contentType("application/json")
        .content("{\"fileName\":\"%s\",\"size\":%d}".formatted(name, size))
        .exchange();
    assertThat(begun).hasStatus(201);
    return found(begun, "\"id\":\"([^\"]+)\"");
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult piece(
      MockHttpSession session, String id, int offset, byte[] file, int from, int to) {
    return web.put()
        .uri("/library/uploads/{id}?offset={at}", id, offset)
        .with(user(operator))
        .with(csrf())
        .session(session)
        .contentType("application/octet-stream")
        .content(java.util.Arrays.copyOfRange(file, from, to))
        .exchange();
  }

  private String awaitSound(MockHttpSession session, String id) {
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () -> assertThat(get(operator, "/library/uploads/{id}", id).session(session))
                .bodyText()
                .contains("\"DONE\""));
    return found(
        get(operator, "/library/uploads/{id}", id).session(session).exchange(),
        "\"soundSha256\":\"([0-9a-f]{64})\"");
  }

  private static String found(
      org.springframework.test.web.servlet.assertj.MvcTestResult answer, String pattern) {
    try {
      var matcher = Pattern.compile(pattern).matcher(answer.getResponse().getContentAsString());
      assertThat(matcher.find()).isTrue();
      return matcher.group(1);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  /** A WAV of a plain tone; every length is another file. */
  private static byte[] tone(int seconds) {
    int bytes = 2 * RATE * seconds;
    var wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + bytes);
    wav.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
    wav.putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(bytes);
    for (int i = 0; i < RATE * seconds; i++) {
      wav.putShort((short) (8000 * Math.sin(2 * Math.PI * 440 * i / RATE)));
    }
    return wav.array();
  }

  @Test
  void whatWaitsLongestStandsFirst() {
    var later = bulletin("Viết trước, gửi sau", "Chữ");
    var first = bulletin("Viết sau, gửi trước", "Chữ");
    bulletins.submit(first.id(), operator.login());
    bulletins.submit(later.id(), operator.login());
    assertThat(get(approver, "/library?tab=waiting"))
        .bodyText()
        .containsSubsequence("Viết sau, gửi trước", "Chờ 1 phút", "Viết trước, gửi sau");
  }
}
