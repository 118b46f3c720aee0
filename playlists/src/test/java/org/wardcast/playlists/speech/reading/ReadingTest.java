package org.wardcast.playlists.speech.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardcast.playlists.speech.reading.Abbreviations.Entry;

/** One rule's ways of writing after another; each line is as it stands in announcements. */
class ReadingTest {
  private static final Reading READING = new Reading(new Abbreviations(List.of(
      new Entry("UBND", "ủy ban nhân dân", false),
      new Entry("MTTQ", "mặt trận tổ quốc", false),
      new Entry("UBMTTQ", "ủy ban MTTQ", false),
      new Entry("CT", "chỉ thị", true),
      new Entry("TP", "thành phố", true),
      new Entry("TP.", "thành phố", true),
      new Entry("QL", "quốc lộ", true),
      new Entry("5K", "năm ca", false),
      new Entry("24/7", "suốt ngày đêm", false))));

  private static void reads(String text, String words) {
    assertThat(READING.of(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      30/4/1975                | ba mươi tháng tư năm một nghìn chín trăm bảy mươi lăm
      02-9-2025                | mùng hai tháng chín năm hai nghìn không trăm hai mươi lăm
      24.12.2026               | hai mươi tư tháng mười hai năm hai nghìn không trăm hai mươi sáu
      từ 01/7/2026-15/7/2026   | từ mùng một tháng bảy năm hai nghìn không trăm hai mươi sáu đến mười lăm tháng bảy năm hai nghìn không trăm hai mươi sáu
      ngày 8-10/3              | ngày mùng tám đến mùng mười tháng ba
      lễ 2/9 và 1/5            | lễ mùng hai tháng chín và mùng một tháng năm
      chào mừng 8/3            | chào mừng mùng tám tháng ba
      từ ngày 5/9 đến 7/9      | từ ngày mùng năm tháng chín đến mùng bảy tháng chín
      tháng 9/2025             | tháng chín năm hai nghìn không trăm hai mươi lăm
      tháng 4                  | tháng tư
      ngày 5 tháng 9           | ngày mùng năm tháng chín
      thứ 4, thứ 7             | thứ tư, thứ bảy
      thứ 2-6                  | thứ hai đến thứ sáu
      """)
  void days(String text, String words) {
    reads(text, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      3/4 diện tích        | ba phần bốn diện tích
      1/2 số hộ            | một phần hai số hộ
      số 12/5 đường Lê Lợi | số mười hai trên năm đường Lê Lợi
      tỷ lệ 1:10           | tỷ lệ một trên mười
      15/200 hộ            | mười lăm trên hai trăm hộ
      31/2                 | ba mươi mốt trên hai
      trực 24/7            | trực suốt ngày đêm
      24/7/2026            | hai mươi tư tháng bảy năm hai nghìn không trăm hai mươi sáu
      """)
  void sharesAndWhatLooksLikeThem(String text, String words) {
    reads(text, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      7h                | bảy giờ
      7h05              | bảy giờ năm phút
      13g30             | mười ba giờ ba mươi phút
      7h30 - 11h        | bảy giờ ba mươi phút đến mười một giờ
      14h00, thứ 6      | mười bốn giờ, thứ sáu
      06:00:15          | sáu giờ mười lăm giây
      29h30             | hai mươi chín hát ba mươi
      """)
  void hours(String text, String words) {
    reads(text, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      12.500đ              | mười hai nghìn năm trăm đồng
      2,05 tỷ đồng         | hai phẩy không năm tỷ đồng
      1,500,000 đồng       | một triệu năm trăm nghìn đồng
      60 km/h              | sáu mươi ki lô mét một giờ
      2 lần/ngày           | hai lần một ngày
      5-10%                | năm đến mười phần trăm
      5%-10%               | năm phần trăm đến mười phần trăm
      25-30°C              | hai mươi lăm đến ba mươi độ xê
      100mm                | một trăm mi li mét
      -3 độ                | âm ba độ
      1.005.000 người      | một triệu không trăm linh năm nghìn người
      khoản 1.100          | khoản một chấm một trăm
      từ năm 2020-2025     | từ năm hai nghìn không trăm hai mươi đến hai nghìn không trăm hai mươi lăm
      15tr                 | mười lăm triệu
      """)
  void amountsAndMeasures(String text, String words) {
    reads(text, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0263.3822.114           | không hai sáu ba ba tám hai hai một một bốn
      +84 912 345 678         | cộng tám bốn chín một hai ba bốn năm sáu bảy tám
      tổng đài 1900 1234      | tổng đài một chín không không một hai ba bốn
      gọi ngay 115            | gọi ngay một một năm
      có 115 người            | có một trăm mười lăm người
      """)
  void numbersToDial(String text, String words) {
    reads(text, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      theo 12/TB-UBND            | theo thông báo số mười hai của ủy ban nhân dân
      Luật số 38/2013/QH13       | Luật số ba mươi tám năm hai nghìn không trăm mười ba của quốc hội khóa mười ba
      Quyết định 5/QĐ-TTg        | Quyết định năm của thủ tướng chính phủ
      số 7/KH-XYZ                | số bảy của ích i dài dét
      """)
  void papers(String text, String words) {
    reads(text, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      thế kỷ XXI         | thế kỷ hai mươi mốt
      khóa XIV, XV       | khóa mười bốn, mười lăm
      quý I/2026         | quý một năm hai nghìn không trăm hai mươi sáu
      II. Nhiệm vụ       | hai. Nhiệm vụ
      vitamin C          | vitamin C
      lần thứ IIX        | lần thứ i i ích
      """)
  void romanNumerals(String text, String words) {
    reads(text, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      UBMTTQ xã            | ủy ban mặt trận tổ quốc xã
      TP.Đà Lạt, TP Huế    | thành phố Đà Lạt, thành phố Huế
      tp huế               | tp huế
      ubnd xã              | ủy ban nhân dân xã
      5K, 15K              | năm ca, mười lăm ca
      AUBND                | a u bê nờ dê
      QL20                 | quốc lộ hai mươi
      H5N1                 | hát năm nờ một
      THÔNG BÁO KHẨN       | thông báo khẩn
      ABCD                 | a bê xê dê
      lamdong.gov.vn       | lamdong chấm giê o vê chấm vê nờ
      """)
  void abbreviations(String text, String words) {
    reads(text, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      “vùng xanh” (an toàn).   | vùng xanh, an toàn.
      Mác - Lênin              | Mác Lênin
      và/hoặc                  | và hoặc
      chưa khai báo y tế... và | chưa khai báo y tế. và
      a & b                    | a và b
      """)
  void signs(String text, String words) {
    reads(text, words);
  }

  @Test
  void aLineEndsASentence() {
    reads("Kính mời\n- Bà con tổ 5\n+ Tổ 6", "Kính mời. Bà con tổ năm. Tổ sáu");
  }

  @Test
  void letterAndAccentApartAreOneLetter() {
    reads(
        Normalizer.normalize("Đúng 7h ở UBND", Normalizer.Form.NFD),
        "Đúng bảy giờ ở ủy ban nhân dân");
  }

  @Test
  void whatNoVoiceHereCanSayIsLeftOut() {
    reads("Chúc mừng 🎉 năm mới 恭喜 ngày ២", "Chúc mừng năm mới ngày");
    reads("🎉🎉 🌧", "");
    reads("សួស្តី 你好", "");
    reads("", "");
  }

  @Test
  void noFigureIsEverLeft() {
    var random = new Random(3);
    var pieces = List.of(
        "7", "30", "1.005", "2025", "/", "-", ".", ",", ":", "h", "%", " ", "°C", "km", "XIV", "A",
        "UBND", "NĐ-CP", "0912", "(", "ngày ", "m2", "\n", "+", "K");
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertThat(READING.of(text.toString()))
          .as(text.toString())
          .doesNotContainPattern("[\\d%/+()]");
    }
  }

  @Test
  void aLongTextTakesNoLongerThanItsLength() {
    var text = "1.005.000.000.000.000/UBND-".repeat(400) + "1".repeat(5_000) + "a/".repeat(5_000);
    org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> READING.of(text));
  }
}
