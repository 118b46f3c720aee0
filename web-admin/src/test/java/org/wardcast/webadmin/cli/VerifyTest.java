package org.wardcast.webadmin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words around the verifier: what it says, in which language, and how it ends. */
class VerifyTest {
  private static final String REPORT = "{\"from\":\"2026-11-01\",\"frozenAt\":1795125600000,"
      + "\"letterhead\":{\"documentNumber\":\"1/BC-UBND\"},\"minutes\":90,"
      + "\"rule\":{\"name\":\"Tuần\"},\"to\":\"2026-11-30\",\"type\":\"wardcast-report/1\","
      + "\"unit\":{\"name\":\"Xã Đạ Huoai\"}}";

  @TempDir
  Path folder;

  private KeyPair key;
  private Path file;

  @BeforeEach
  void aSignedReport() throws Exception {
    key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    file = write(REPORT);
  }

  private Path write(String report) throws GeneralSecurityException, IOException {
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(key.getPrivate());
    signature.update(REPORT.getBytes(UTF_8));
    var base64 = Base64.getEncoder();
    return Files.writeString(
        folder.resolve("report.json"),
        "{\"keyId\":\"%s\",\"publicKey\":\"%s\",\"report\":%s,\"signature\":\"%s\"}"
            .formatted(
                fingerprint(key),
                base64.encodeToString(key.getPublic().getEncoded()),
                report,
                base64.encodeToString(signature.sign())));
  }

  private String fingerprint(KeyPair of) throws GeneralSecurityException {
    var sha = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(sha.digest(of.getPublic().getEncoded()));
  }

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int verify(String... words) {
    printed.reset();
    return Verify.run(List.of(words), new PrintStream(printed, true, UTF_8), Locale.ENGLISH);
  }

  private String said() {
    return printed.toString(UTF_8);
  }

  @Test
  void aWholeFileEndsWithNothingAndShowsTheFingerprintToCompare() throws Exception {
    assertThat(verify(file.toString())).isZero();
    assertThat(said())
        .startsWith("WHOLE")
        .contains(fingerprint(key))
        .contains("Compare it with the fingerprint on paper");
    assertThat(verify(file.toString(), "--lang", "vi")).isZero();
    assertThat(said()).startsWith("NGUYÊN VẸN").contains("trên giấy");
    assertThat(Verify.run(
            List.of(file.toString()),
            new PrintStream(printed, true, UTF_8),
            Locale.forLanguageTag("vi-VN")))
        .isZero();
    assertThat(said()).contains("NGUYÊN VẸN");
  }

  @Test
  void theKeyIsGivenAsAFileOrAsItStandsOnPaper() throws Exception {
    var paper = fingerprint(key).toUpperCase(Locale.ROOT).replaceAll("(....)", "$1 ");
    assertThat(verify(file.toString(), "--key", paper)).isZero();
    assertThat(said()).contains("Signed with the key that was given");
    var pem = folder.resolve("seal.pub");
    Files.writeString(
        pem,
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getEncoder().encodeToString(key.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    assertThat(verify("--key", pem.toString(), file.toString())).isZero();

    var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    assertThat(verify(file.toString(), "--key", fingerprint(other))).isEqualTo(1);
    assertThat(said()).startsWith("NOT WHOLE").contains("another key");
  }

  @Test
  void whatIsWrongEndsWithOneAndASentence() throws Exception {
    write(REPORT.replace("90", "91"));
    assertThat(verify(file.toString())).isEqualTo(1);
    assertThat(said()).startsWith("NOT WHOLE").contains("its signature does not fit");
    Files.writeString(file, "");
    assertThat(verify(file.toString(), "--lang", "vi")).isEqualTo(1);
    assertThat(said()).contains("Tệp trống.");
  }

  @Test
  void badWordsEndWithTwo() throws Exception {
    assertThat(verify()).isEqualTo(2);
    assertThat(said()).startsWith("wardcast verify FILE");
    assertThat(verify(file.toString(), "--loud")).isEqualTo(2);
    assertThat(verify(file.toString(), file.toString())).isEqualTo(2);
    assertThat(verify(file.toString(), "--lang", "fr")).isEqualTo(2);
    assertThat(verify(file.toString(), "--key")).isEqualTo(2);
    assertThat(verify(folder.resolve("none.zip").toString())).isEqualTo(2);
    assertThat(said()).contains("There is no file");
    assertThat(verify(file.toString(), "--key", file.toString())).isEqualTo(2);
    assertThat(said()).contains("neither a public key");
  }
}
