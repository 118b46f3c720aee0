package org.wardcast.webadmin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was sent: form, query and JSON as fields with dotted names, bounded and without secrets. */
@Component
class Input {
  private static final int MOST_FIELDS = 80;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_VALUE = 400;
  private static final String CUT = "…";

  private final JsonMapper json;

  Input(JsonMapper json) {
    this.json = json;
  }

  Map<String, String> of(HttpServletRequest request, String noun) {
    boolean strict = noun.matches("session|setup|person|key");
    var fields = new LinkedHashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> {
      // Empty fields of a form say that they are empty; the token against forged forms says
      // nothing.
      if (!name.equals("_csrf")) {
        put(fields, name, String.join(", ", values), strict);
      }
    });
    if (request instanceof BodyCopy body && body.size() > 0) {
      body(body, fields, strict);
    }
    return fields;
  }

  private void body(BodyCopy body, Map<String, String> fields, boolean strict) {
    var text = body.text();
    var type = String.valueOf(body.getContentType());
    if (type.startsWith("text/plain")) {
      put(fields, "text", text, strict);
    } else if (type.contains("json") && body.whole()) {
      try {
        flatten(json.readTree(text), "", fields, strict);
      } catch (JacksonException e) {
        fields.put("bytes", String.valueOf(body.size()));
      }
    } else {
      fields.put("bytes", String.valueOf(body.size()));
    }
  }

  private static void flatten(
      JsonNode node, String name, Map<String, String> fields, boolean strict) {
    if (node.isObject()) {
      node.properties()
          .forEach(member -> flatten(
              member.getValue(),
              name.isEmpty() ? member.getKey() : name + "." + member.getKey(),
              fields,
              strict));
    } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
      for (int i = 0; i < node.size(); i++) {
        flatten(node.get(i), name + "[" + i + "]", fields, strict);
      }
    } else if (node.isArray()) {
      var words = node.valueStream().map(JsonNode::asString).toList();
      put(fields, name, String.join(", ", words), strict);
    } else {
      put(fields, name.isEmpty() ? "value" : name, node.isNull() ? "" : node.asString(), strict);
    }
  }

  private static void put(Map<String, String> fields, String name, String value, boolean strict) {
    if (fields.size() >= MOST_FIELDS) {
      fields.put(CUT, CUT);
      return;
    }
    fields.put(
        bounded(name, LONGEST_NAME), bounded(Secrets.masked(name, value, strict), LONGEST_VALUE));
  }

  /** PostgreSQL stores no zero, and half a character is none. */
  static String bounded(String text, int longest) {
    var kept = text.length() > longest ? text.substring(0, longest) + CUT : text;
    if (kept.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
      return kept;
    }
    var whole = new StringBuilder();
    kept.codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
