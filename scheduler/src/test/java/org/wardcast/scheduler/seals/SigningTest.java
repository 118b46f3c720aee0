package org.wardcast.scheduler.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.scheduler.Refused.refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.proof.Signed;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

class SigningTest {
  private static final byte[] TEXT = "số liệu tháng 11".getBytes(StandardCharsets.UTF_8);

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-20T02:00:00Z"));

  @TempDir
  Path folder;

  private SealDesk desk(Database db) {
    return SealDesk.of(db.migrate("scheduler"), folder, time.clock());
  }

  private static boolean right(Signed signed) throws Exception {
    var check = Signature.getInstance("Ed25519");
    check.initVerify(KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(signed.publicKey()))));
    check.update(TEXT);
    return check.verify(Base64.getDecoder().decode(signed.signature()));
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theKeyIsMadeOnceAndStaysAcrossARestart(Database db) throws Exception {
    var seals = desk(db).seals();
    assertThat(seals.key().keyId()).isNull();
    assertThat(folder.resolve("keys")).doesNotExist();

    var signed = seals.sign(TEXT);
    assertThat(right(signed)).isTrue();
    var again = desk(db).seals();
    assertThat(again.sign(TEXT)).isEqualTo(signed);
    assertThat(again.key().keyId()).isEqualTo(signed.keyId());
    assertThat(again.key().installation()).isEqualTo(seals.key().installation());
    assertThat(again.publicKey(signed.keyId())).contains(signed.publicKey());
    var secret = folder.resolve("keys/seal.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThat(secret).content().startsWith("-----BEGIN PRIVATE KEY-----\n");
    assertThat(folder.resolve("keys/seal.pub"))
        .content()
        .isEqualTo(
            "-----BEGIN PUBLIC KEY-----\n" + signed.publicKey() + "\n-----END PUBLIC KEY-----\n");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aKeyThatIsNotWhereItWasIsLostAndNothingIsSignedUntilItIsBack(Database db) throws Exception {
    var seals = desk(db).seals();
    var signed = seals.sign(TEXT);
    var secret = folder.resolve("keys/seal.key");
    var kept = Files.readString(secret);

    Files.writeString(secret, "");
    lost(seals, "scheduler.seal.key.empty");
    Files.writeString(secret, kept.substring(0, 60));
    lost(seals, "scheduler.seal.key.unreadable");
    Files.write(secret, new byte[] {(byte) 0xff, 0, 1});
    lost(seals, "scheduler.seal.key.unreadable");
    Files.writeString(secret, Keys.pem("PRIVATE KEY", Keys.make().getPrivate().getEncoded()));
    lost(seals, "scheduler.seal.key.other");
    Files.delete(secret);
    lost(seals, "scheduler.seal.key.missing");

    Files.writeString(secret, kept);
    Files.delete(folder.resolve("keys/seal.pub"));
    assertThat(seals.sign(TEXT)).isEqualTo(signed);
    refused(() -> seals.replaceKey("minh", "x"), null, "scheduler.seal.key.there");
  }

  private void lost(org.wardcast.scheduler.proof.Seals seals, String code) {
    assertThat(seals.key().lost()).isTrue();
    assertThat(seals.key().fault()).isEqualTo(code);
    var file = folder.resolve("keys/seal.key").toString();
    refused(() -> seals.sign(TEXT), null, code, file);
    refused(seals::sealNow, null, code, file);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aLostKeyIsReplacedWithANoteInTheLogAndTheNextSealBearsTheNewOne(Database db)
      throws Exception {
    var seals = desk(db).seals();
    var first = seals.sealNow();
    var secret = folder.resolve("keys/seal.key");
    Files.writeString(secret, "coffee");
    refused(() -> seals.replaceKey("minh", " "), "reason", "scheduler.seal.key.reason.empty");
    refused(
        () -> seals.replaceKey("minh", "x".repeat(1001)),
        "reason",
        "scheduler.seal.key.reason.long",
        1000);

    var key = seals.replaceKey("minh", "Ổ đĩa hỏng");
    assertThat(key.lost()).isFalse();
    assertThat(key.keyId()).isNotEqualTo(first.keyId());
    assertThat(folder.resolve("keys/seal.key.former-1")).hasContent("coffee");
    assertThat(LogReader.all(db)).singleElement().satisfies(line -> {
      assertThat(line.kind()).isEqualTo(Kind.NOTE);
      assertThat(line.airing()).isEqualTo("key/" + key.keyId());
      assertThat(line.actor()).isEqualTo("minh");
      assertThat(line.reason()).isEqualTo("scheduler.reason.newKey:Ổ đĩa hỏng");
    });
    time.advance(Duration.ofDays(1));
    var second = seals.sealNow();
    assertThat(second.keyId()).isEqualTo(key.keyId());
    assertThat(second.count()).isEqualTo(1);
    assertThat(seals.check().whole()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aFolderThatCannotBeWrittenIsSaid(Database db) throws Exception {
    Files.writeString(folder.resolve("keys"), "a file where the folder should be");
    var seals = desk(db).seals();
    assertThatThrownBy(() -> seals.sign(TEXT))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("scheduler.seal.key.unwritable"));
    assertThat(seals.key().keyId()).isNull();
  }
}
