package org.wardcast.webadmin.audit;

import java.util.Map;

/** Requests that look like changes and are none, each with why. */
final class LeftOut {
  static final Map<String, String> WHY = Map.ofEntries(
      Map.entry("POST /language", "one's own language, kept in one's own browser"),
      Map.entry("POST /library/panel", "draws what is being typed"),
      Map.entry("POST /library/speech/reading", "shows how a text will be read"),
      Map.entry("POST /api/v1/speech/reading", "shows how a text will be read"),
      Map.entry("POST /schedule/check", "asks what would stand in the way"),
      Map.entry("POST /api/v1/slots/check", "asks what would stand in the way"),
      Map.entry("POST /schedule/slots/reach", "counts the devices of a form"),
      Map.entry("POST /devices/form", "redraws a form"),
      Map.entry("POST /campaigns/form", "redraws a form"),
      Map.entry(
          "POST /api/v1/campaigns/{id}/proposal", "works a proposal out; accepting it is kept"),
      Map.entry("PUT /library/uploads/{id}", "a piece of an upload whose beginning is kept"),
      Map.entry("PUT /api/v1/uploads/{id}", "a piece of an upload whose beginning is kept"),
      Map.entry("GET /units/import/example.csv", "an example, the same for everybody"),
      Map.entry("GET /units/import-predecessors/example.csv", "an example, the same for everybody"),
      Map.entry("GET /devices/import/example.csv", "an example, the same for everybody"));

  private LeftOut() {}

  static boolean has(String endpoint) {
    return WHY.containsKey(endpoint);
  }
}
