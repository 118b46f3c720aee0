package org.wardcast.webadmin.outlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import tools.jackson.databind.ObjectMapper;

/**
 * GeoJSON of units. The outlines carry official codes, which name a unit only together with a date:
 * only units that were there since the codes were given are drawn by them.
 */
@Component
public class Outlines {
  /** The day from which the codes in the files hold. */
  private static final LocalDate CODES_SINCE = LocalDate.of(2025, 7, 1);

  private final ObjectMapper json;
  private volatile @Nullable Map<String, String> geometries;

  Outlines(ObjectMapper json) {
    this.json = json;
  }

  public boolean any(Collection<Unit> units) {
    return units.stream().anyMatch(unit -> geometry(unit).isPresent());
  }

  /** A feature for each unit of which it is known where it lies; its id is the unit's. */
  public String of(List<Unit> units) {
    return units.stream()
        .flatMap(unit -> geometry(unit)
            .map(geometry -> "{\"type\":\"Feature\",\"id\":" + unit.id()
                + ",\"properties\":{},\"geometry\":" + geometry + "}")
            .stream())
        .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
  }

  private Optional<String> geometry(Unit unit) {
    boolean ended = unit.validTo() != null && unit.validTo().isBefore(CODES_SINCE);
    var outline = ended || !unit.codeIsOfficial() ? null : geometries().get(unit.code());
    if (outline == null && unit.lat() != null && unit.lon() != null) {
      return Optional.of(
          "{\"type\":\"Point\",\"coordinates\":[" + unit.lon() + "," + unit.lat() + "]}");
    }
    return Optional.ofNullable(outline);
  }

  /** Read once, when the first map is looked at. */
  private Map<String, String> geometries() {
    var known = geometries;
    if (known == null) {
      var read = new HashMap<String, String>();
      read("outlines/provinces.geojson", read);
      read("outlines/communes.geojson", read);
      known = Map.copyOf(read);
      geometries = known;
    }
    return known;
  }

  private void read(String file, Map<String, String> into) {
    try (var in = new ClassPathResource(file).getInputStream()) {
      for (var feature : json.readTree(in).get("features")) {
        into.put(
            feature.get("properties").get("code").asString(),
            feature.get("geometry").toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
