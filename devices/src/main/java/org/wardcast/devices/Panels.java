package org.wardcast.devices;

import java.util.Optional;

/** Text as panels show it, and every picture that was ever shown. */
public interface Panels {
  /** One line of text on 16 rows, as wide as it needs; composed accents whole. */
  Picture render(String text);

  /** Keeps the picture so that an auditor can see it again. @return its SHA-256, lower-case hex */
  String keep(Picture picture);

  Optional<Picture> find(String sha256);
}
