package org.wardcast.devices.registry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.SiteKinds.SiteKind;

/** The kind of place a device stands at, and the words it is chosen by. */
final class SiteCheck {
  private static final int LONGEST = 40;
  private static final int MOST = 20;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final List<SiteKind> kinds;

  SiteCheck(List<SiteKind> kinds) {
    this.kinds = kinds;
  }

  /** Found by code or by name, also without accents. */
  @Nullable String site(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var typed = text.strip();
    for (var kind : kinds) {
      if (kind.code().equalsIgnoreCase(typed)
          || Names.folded(kind.name()).equals(Names.folded(typed))) {
        return kind.code();
      }
    }
    var known = kinds.stream().map(SiteKind::name).collect(Collectors.joining(", "));
    throw new Refusal("site", "devices.site.unknown", typed, known);
  }

  /** In small letters, so that "Chợ" and "chợ" are one. */
  static Set<String> tags(@Nullable String text) {
    var tags = new TreeSet<String>();
    for (var part : text == null ? new String[0] : text.split(";")) {
      var tag = BLANKS.matcher(UnitLife.clean(part)).replaceAll(" ").toLowerCase(Locale.ROOT);
      if (tag.length() > LONGEST || tag.contains(",")) {
        throw new Refusal("tags", "devices.tag.wrong", tag);
      }
      if (!tag.isEmpty()) {
        tags.add(tag);
      }
    }
    if (tags.size() > MOST) {
      throw new Refusal("tags", "devices.tag.many", MOST);
    }
    return Set.copyOf(tags);
  }
}
