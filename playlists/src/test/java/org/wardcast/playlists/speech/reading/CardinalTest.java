package org.wardcast.playlists.speech.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardinalTest {
  @ParameterizedTest
  @CsvSource({
    "0, không",
    "4, bốn",
    "10, mười",
    "11, mười một",
    "14, mười bốn",
    "15, mười lăm",
    "20, hai mươi",
    "21, hai mươi mốt",
    "24, hai mươi tư",
    "55, năm mươi lăm",
    "100, một trăm",
    "101, một trăm linh một",
    "104, một trăm linh bốn",
    "110, một trăm mười",
    "121, một trăm hai mươi mốt",
    "1005, một nghìn không trăm linh năm",
    "1015, một nghìn không trăm mười lăm",
    "1975, một nghìn chín trăm bảy mươi lăm",
    "2000, hai nghìn",
    "2030, hai nghìn không trăm ba mươi",
    "10500, mười nghìn năm trăm",
    "1000000, một triệu",
    "1500000, một triệu năm trăm nghìn",
    "1000500, một triệu không nghìn năm trăm",
    "1000005, một triệu không trăm linh năm",
    "1020000, một triệu không trăm hai mươi nghìn",
    "2000000000, hai tỷ",
    "3500000000, ba tỷ năm trăm triệu",
    "1000000001, một tỷ không trăm linh một",
    "12000000000000, mười hai nghìn tỷ",
  })
  void amounts(String figures, String words) {
    assertThat(Cardinal.of(figures)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "05, năm",
    "007, không không bảy",
    "1234567890123456789, một hai ba bốn năm sáu bảy tám chín không một hai ba bốn năm sáu bảy tám chín"
  })
  void whatIsNoAmountIsSaidFigureByFigure(String figures, String words) {
    assertThat(Cardinal.of(figures)).isEqualTo(words);
  }
}
