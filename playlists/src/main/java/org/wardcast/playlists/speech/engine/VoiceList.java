package org.wardcast.playlists.speech.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.speech.Voice;

/** Voices from a setting: {@code id | what the engine calls it | name shown ; ...}. */
final class VoiceList {
  private static final Logger LOG = LoggerFactory.getLogger(VoiceList.class);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
  private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*");
  private static final Pattern FIELDS = Pattern.compile("\\s*\\|\\s*");

  private final Map<String, String> inside = new LinkedHashMap<>();
  private final List<Voice> voices = new ArrayList<>();

  VoiceList(String engine, String setting) {
    for (var one : BETWEEN.split(setting.strip())) {
      var fields = FIELDS.split(one.strip());
      if (fields.length == 3 && ID.matcher(fields[0]).matches()) {
        inside.put(fields[0], fields[1]);
        voices.add(new Voice(engine + ":" + fields[0], engine, fields[2], "vi"));
      } else if (!one.isBlank()) {
        LOG.warn("not a voice of {}, written id | name inside | name shown: {}", engine, one);
      }
    }
  }

  List<Voice> voices() {
    return List.copyOf(voices);
  }

  String inside(String id) {
    var name = inside.get(id);
    if (name == null) {
      throw new Refusal("voice", "playlists.speech.voice.unknown");
    }
    return name;
  }
}
