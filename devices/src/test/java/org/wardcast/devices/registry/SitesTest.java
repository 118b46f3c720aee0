package org.wardcast.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.devices.registry.TestRegister.text;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.SiteKinds.SiteKind;
import org.wardcast.testkit.Database;

class SitesTest {
  private static final String OLD = "code,name,unit_code,kind,protocol,address,areas,settings";

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theKindsOfThePlansAreThereAndTheListCanBeChanged(Database db) {
    var sites = TestRegister.on(db).sites;
    assertThat(sites.all())
        .extracting(SiteKind::name)
        .contains("chợ", "bến xe", "khu nhà trọ công nhân", "trụ sở UBND")
        .hasSize(10);
    assertThat(sites.save("", "Sân vận động", "an").code()).isEqualTo("san-van-dong");
    sites.save("market", "chợ, chợ đầu mối", "an");
    assertThat(sites.all())
        .extracting(SiteKind::name)
        .contains("chợ, chợ đầu mối")
        .hasSize(11);
    sites.remove("san-van-dong", "an");
    assertThat(sites.all()).hasSize(10);
    assertThatThrownBy(() -> sites.save("school-2", " Trường  học ", "an"))
        .hasMessageContaining("sites.name.taken");
    assertThatThrownBy(() -> sites.save("Chợ", "Chợ quê", "an"))
        .hasMessageContaining("sites.code.wrong");
    assertThatThrownBy(() -> sites.remove("nowhere", "an")).hasMessageContaining("sites.unknown");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aDeviceStandsAtAKindOfPlaceAndCarriesTags(Database db) {
    var register = TestRegister.on(db).withLamDong();
    var devices = register.devices();
    var device = devices.register(draft("Chợ", "Công nhân; biển ;công  nhân"), "an");
    assertThat(device.siteKind()).isEqualTo("market");
    assertThat(device.tags()).containsExactlyInAnyOrder("công nhân", "biển");
    assertThatThrownBy(() -> register.sites.remove("market", "an"))
        .hasMessageContaining("sites.used")
        .hasMessageContaining("chợ, 1, Cụm 1");
    var moved = devices.change(device.id(), draft("hospital", ""), "an");
    assertThat(moved.siteKind()).isEqualTo("hospital");
    assertThat(moved.tags()).isEmpty();
    assertThat(devices.change(device.id(), draft("", ""), "an").siteKind()).isNull();
    assertThatThrownBy(() -> devices.change(device.id(), draft("sân bay", ""), "an"))
        .hasMessageContaining("devices.site.unknown");
    assertThatThrownBy(() -> devices.change(device.id(), draft("", "a,b"), "an"))
        .hasMessageContaining("devices.tag.wrong");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void anOlderFileLeavesSitesAndTagsAsTheyAre(Database db) {
    var devices = TestRegister.on(db).withLamDong().devices();
    var rows = "L1,Cụm 1,24781,LOUDSPEAKER,pretend,pretend:1,,";
    var first = devices.importCsv(
        text("tags,%s,site\n biển;chợ đêm,%s,Bến xe\n".formatted(OLD, rows)), "an", false);
    assertThat(first.bad()).isEmpty();
    assertThat(first.added()).isEqualTo(1);
    var older = devices.importCsv(text(OLD + "\n" + rows + "\n"), "an", false);
    assertThat(older.unchanged()).isEqualTo(1);
    var renamed =
        devices.importCsv(text(OLD + "\n" + rows.replace("Cụm 1", "Cụm A") + "\n"), "an", false);
    assertThat(renamed.updated()).isEqualTo(1);
    assertThat(devices.byCode("L1").orElseThrow())
        .returns("bus-station", Device::siteKind)
        .returns("Cụm A", Device::name)
        .returns(java.util.Set.of("biển", "chợ đêm"), Device::tags);
    var emptied = devices.importCsv(text(OLD + ",site\n" + rows + ",\n"), "an", false);
    assertThat(emptied.updated()).isEqualTo(1);
    assertThat(devices.byCode("L1").orElseThrow().siteKind()).isNull();
    assertThat(devices.byCode("L1").orElseThrow().tags()).hasSize(2);
    var bad = devices.importCsv(text(OLD + ",site\n" + rows + ",sân bay\n"), "an", false);
    assertThat(bad.bad()).extracting(b -> b.why().field()).containsExactly("site");
  }

  private static DeviceDraft draft(String site, String tags) {
    return new DeviceDraft(
        "L1", "Cụm 1", "24781", "LOUDSPEAKER", "pretend", "pretend:1", List.of(), "", site, tags);
  }
}
