package org.wardcast.playlists.speech.reading;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures, as they are written right after a number. */
final class Units {
  private static final Map<String, String> READ = Map.ofEntries(
      Map.entry("%", "phần trăm"),
      Map.entry("‰", "phần nghìn"),
      Map.entry("°C", "độ xê"),
      Map.entry("ºC", "độ xê"),
      Map.entry("oC", "độ xê"),
      Map.entry("độ C", "độ xê"),
      Map.entry("°F", "độ ép"),
      Map.entry("°", "độ"),
      Map.entry("km", "ki lô mét"),
      Map.entry("hm", "héc tô mét"),
      Map.entry("dm", "đề xi mét"),
      Map.entry("cm", "xăng ti mét"),
      Map.entry("mm", "mi li mét"),
      Map.entry("m", "mét"),
      Map.entry("km2", "ki lô mét vuông"),
      Map.entry("km²", "ki lô mét vuông"),
      Map.entry("cm2", "xăng ti mét vuông"),
      Map.entry("cm²", "xăng ti mét vuông"),
      Map.entry("m2", "mét vuông"),
      Map.entry("m²", "mét vuông"),
      Map.entry("m3", "mét khối"),
      Map.entry("m³", "mét khối"),
      Map.entry("ha", "héc ta"),
      Map.entry("kg", "ki lô gam"),
      Map.entry("g", "gam"),
      Map.entry("mg", "mi li gam"),
      Map.entry("µg", "mi crô gam"),
      Map.entry("μg", "mi crô gam"),
      Map.entry("l", "lít"),
      Map.entry("ml", "mi li lít"),
      Map.entry("s", "giây"),
      Map.entry("kW", "ki lô oát"),
      Map.entry("MW", "mê ga oát"),
      Map.entry("kWh", "ki lô oát giờ"),
      Map.entry("kV", "ki lô vôn"),
      Map.entry("W", "oát"),
      Map.entry("MHz", "mê ga héc"),
      Map.entry("GB", "gi ga bai"),
      Map.entry("MB", "mê ga bai"),
      Map.entry("đ", "đồng"),
      Map.entry("tr", "triệu"),
      Map.entry("đồng", "đồng"),
      Map.entry("VND", "đồng"),
      Map.entry("VNĐ", "đồng"),
      Map.entry("USD", "đô la Mỹ"),
      Map.entry("km/h", "ki lô mét một giờ"),
      Map.entry("m/s", "mét trên giây"),
      Map.entry("m3/s", "mét khối trên giây"),
      Map.entry("m³/s", "mét khối trên giây"),
      Map.entry("mg/l", "mi li gam trên lít"),
      Map.entry("µg/m3", "mi crô gam trên mét khối"),
      Map.entry("μg/m3", "mi crô gam trên mét khối"));

  private static final Pattern WRITTEN = Pattern.compile(READ.keySet().stream()
      .sorted(Comparator.comparingInt(String::length).reversed())
      .map(Pattern::quote)
      .collect(Collectors.joining("|", "\\h?(?:", ")(?![\\p{L}\\p{N}])")));

  private Units() {}

  /** The measure right behind a number. */
  static @Nullable Found at(Place behindNumber) {
    var match = behindNumber.match(WRITTEN);
    return match == null
        ? null
        : new Found(match.end(), " " + READ.get(match.group().strip()));
  }
}
