package org.wardcast.webadmin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.WholeProgram;
import org.wardcast.webadmin.people.Person;
import org.wardcast.webadmin.people.Role;

/** Each role does the main thing of each page it may use, in a real browser. */
@TestMethodOrder(MethodName.class)
class EachRoleInTheBrowserTest extends WholeProgram {
  private static final Duration SOON = Duration.ofSeconds(40);

  @Autowired
  private Units units;

  @Autowired
  private Devices devices;

  @Autowired
  private Clock clock;

  @Autowired
  private ZoneId zone;

  @BeforeEach
  void aWardWithALoudspeakerAndAPanel() throws IOException {
    if (!people.anyAdministrator()) {
      person(Role.ADMINISTRATOR, null);
    }
    if (units.byCode("24805", today()).isEmpty() || devices.byCode("XT-L1").isEmpty()) {
      units.importCsv(new ClassPathResource("demo/units.csv").getInputStream(), "test");
      var csv = """
          code,name,unit_code,kind,protocol,address,areas,settings
          XT-L1,Cụm 1 – Nhà văn hoá,24805,LOUDSPEAKER,simulated,sim:xt-1,,lead=2
          XT-D1,Màn hình – Chợ,24805,LED,simulated,sim:xt-2,,lead=2
          """;
      var report = devices.importCsv(
          new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "test", false);
      assertThat(report.bad()).isEmpty();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  private Unit ward() {
    return units.byCode("24805", today()).orElseThrow();
  }

  private Browser as(Person person) {
    return Browser.wide(port).signIn(person.login(), PASSWORD);
  }

  @Test
  void theAdministratorAddsAPersonAndAnApiKey() {
    try (var page = as(person(Role.ADMINISTRATOR, null))) {
      page.open("/people/new");
      page.type("#name", "Đỗ Thị Hạnh");
      page.type("#login", "hanh");
      page.type("#password", "short");
      page.select("[name=roles]", "Kiểm tra, giám sát");
      page.click("form.card .card-footer .btn-primary");
      page.reads(".field-error", "ít nhất 10 ký tự");
      assertThat(page.value("#name")).isEqualTo("Đỗ Thị Hạnh");
      page.type("#password", "mot cau de nho");
      page.click("form.card .card-footer .btn-primary");
      page.reads(".alert-success", "Đỗ Thị Hạnh");
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void theTechnicianRegistersADeviceAndTestsIt() {
    try (var page = as(person(Role.TECHNICIAN, ward().id()))) {
      page.open("/devices/new?unit=" + ward().id());
      page.slow();
      page.pick("#protocol", "simulated");
      page.type("#name", "Cụm 2 – Trường học");
      page.until(
          "the form of that protocol",
          "document.querySelector('#address').placeholder.startsWith('sim:')");
      assertThat(page.value("#name"))
          .as("what was typed while the form was on its way")
          .isEqualTo("Cụm 2 – Trường học");
      page.type("#code", "XT-L2");
      page.pick("#unitCode", "24805");
      page.type("#address", "sim:xt-9");
      page.click("#device-form .card-footer .btn-primary");
      page.see("#test .btn-primary");
      page.click("#test .btn-primary");
      page.see(".wc-message");
      assertThat(page.words(".wc-message")).isNotBlank();
    }
  }

  @Test
  void fromAFileToTheLoudspeaker() throws IOException {
    var operator = person(Role.COMMUNE_OPERATOR, ward().id());
    var approver = person(Role.APPROVER, ward().id());
    var bulletin = aBulletinGoesIn(operator);
    try (var page = as(approver)) {
      page.open("/library?tab=waiting");
      page.open(bulletin);
      page.click("form[action$='/approve'] button");
      page.until("it is approved", "!document.querySelector('form[action$=\"/approve\"]')");
    }
    try (var page = as(operator)) {
      page.open("/playlists/new");
      page.type("#name", "Buổi phát trên trình duyệt");
      page.type("#find", "thong diep");
      page.until("the bulletin is found", "document.querySelector('#found button')");
      page.click("#found button");
      page.until("it is in the list", "document.querySelectorAll('#items > li').length === 1");
      page.click("#editor .wc-action .btn-primary");
      page.until(
          "it is saved",
          "location.pathname.match(/playlists\\/\\d+/) || document.querySelector('.alert-success')");
      aSlotStarts(page);
      page.open("/now");
      page.see(".wc-dot-playing", SOON);
      page.click("[data-listen]");
      page.until("sound is heard", "document.getElementById('player-level').value > 0.01");
      page.see(".wc-panel-picture");
      page.click("#player-stop");
      page.click("[data-stop]");
      page.type("#stop-reason", "Thử xong");
      page.click("#stop-dialog .btn-danger");
      page.reads(".alert-success", "Buổi thử");
    }
    theLogHasIt();
  }

  private String aBulletinGoesIn(Person operator) throws IOException {
    var file = Files.createTempDirectory("wardcast-browser").resolve("5k.mp3");
    Files.write(file, new ClassPathResource("demo/5k-vaccine.mp3").getContentAsByteArray());
    var text =
        new ClassPathResource("demo/5k-vaccine.txt").getContentAsString(StandardCharsets.UTF_8);
    try (var page = as(operator)) {
      page.open("/library?unit=" + ward().id());
      page.choose("#files", brokenFile().toString());
      page.reads("#upload-list", "hong.mp3");
      page.see("#upload-list [data-dismiss]");
      page.open("/library?unit=" + ward().id());
      page.choose("#files", file.toString());
      page.see("#bulletin-form", SOON);
      assertThat(page.value("#title")).contains("Thông điệp 5K");
      page.run("const s = document.getElementById('topicId'); s.selectedIndex = 1;");
      page.type("#text", text.strip().replaceAll("\\s+", " ").substring(0, 90));
      page.click("button[name=then][value=submit]");
      page.until("it is saved", "location.pathname.match(/^\\/library\\/\\d+$/)");
      assertThat(page.all("form[action$='/approve']"))
          .as("an author approves nothing")
          .isEmpty();
      return page.path();
    }
  }

  private static Path brokenFile() throws IOException {
    var file = Files.createTempDirectory("wardcast-browser").resolve("hong.mp3");
    return Files.writeString(file, "This is no sound at all.");
  }

  private void aSlotStarts(Browser page) {
    page.open("/schedule/slots/new?unit=" + ward().id());
    page.type("#name", "Buổi thử");
    page.set("#start", "10:00");
    page.set("#end", "09:00");
    page.pick("#repeat", "once");
    page.click("#slot-form .card-footer .btn-primary");
    page.reads(".alert-danger", "Giờ kết thúc phải sau giờ bắt đầu");
    assertThat(page.value("#name")).isEqualTo("Buổi thử");
    var start =
        ZonedDateTime.now(clock.withZone(zone)).plusSeconds(12).truncatedTo(ChronoUnit.SECONDS);
    var end = start.plusMinutes(5);
    page.set("#firstDay", start.toLocalDate().toString());
    page.set("#start", start.toLocalTime().toString());
    page.set("#end", end.toLocalTime().toString());
    if (!end.toLocalDate().equals(start.toLocalDate())) {
      page.click("[name=nextDay]");
    }
    page.select("#playlistId", "Buổi phát trên trình duyệt");
    page.click("#slot-form .card-footer .btn-primary");
    page.reads(".alert-success", "Buổi thử");
  }

  private void theLogHasIt() {
    try (var page = as(person(Role.AUDITOR, ward().id()))) {
      page.open("/airlog?unit=" + ward().id());
      page.reads("#airlog-lines", "Thông điệp 5K");
      page.click(
          "#page [hx-get*='chain'], #page [hx-post*='chain'], #page form[action*='chain'] button");
      page.until(
          "the chain is checked", "document.getElementById('chain').textContent.trim().length > 0");
      page.see("#csv");
      page.open("/coverage?unit=" + ward().id());
      assertThat(page.text()).contains("Độ phủ");
    }
  }

  @Test
  void centralStaffSeesTheWardsOfTheProvince() {
    var province = units.byCode("68", today()).orElseThrow();
    try (var page = as(person(Role.CENTRAL_STAFF, province.id()))) {
      page.open("/now");
      page.click(".wc-unit summary");
      page.type(".wc-unit input", "xuan truong");
      page.reads("#unit-results", "Xuân Trường");
      page.click("#unit-results a[href*='unit=" + ward().id() + "']");
      page.reads(".wc-unit summary", "Xuân Trường");
      page.open("/units");
    }
  }

  @Test
  void theVanCrewFindsTheGuide() {
    try (var page =
        Browser.wide(port).signIn(person(Role.VAN_CREW, ward().id()).login(), PASSWORD)) {
      assertThat(page.path()).startsWith("/help");
    }
  }

  @Test
  void everyPageFitsAPhoneInBothLanguages() {
    try (var page =
        Browser.phone(port).signIn(person(Role.ADMINISTRATOR, null).login(), PASSWORD)) {
      for (int language = 0; language < 2; language++) {
        for (var path : new String[] {
          "/now",
          "/schedule",
          "/library",
          "/playlists",
          "/devices",
          "/airlog",
          "/coverage",
          "/units",
          "/people",
          "/people/new",
          "/help"
        }) {
          page.open(path);
          assertThat(page.width())
              .as("%s is not wider than the phone", path)
              .isLessThanOrEqualTo(390);
          assertThat(page.text()).as(path).doesNotContain("??");
        }
        page.run("document.querySelector(\".wc-phone-more form[action='/language']\").submit();");
      }
    }
  }
}
