package org.wardcast.webadmin.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An entry as a sentence: "Trần Thị Mai đã duyệt bản tin “Thông điệp 5K”". */
@Component("auditWords")
public class AuditWords {
  private static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

  private final MessageSource messages;

  AuditWords(MessageSource messages) {
    this.messages = messages;
  }

  public String of(Entry entry) {
    return of(entry, LocaleContextHolder.getLocale());
  }

  Stream<String> inEveryLanguage(Entry entry) {
    return LANGUAGES.stream().map(language -> of(entry, language));
  }

  private String of(Entry entry, Locale language) {
    var what = say(
        new Wording(entry.noun(), entry.verb()).key(),
        entry.endpoint(),
        language,
        named(entry, language));
    return say(
            "web.audit.frame." + entry.outcome(),
            "",
            language,
            who(entry, language),
            what,
            entry.said())
        .strip();
  }

  public String who(Entry entry) {
    return who(entry, LocaleContextHolder.getLocale());
  }

  private String who(Entry entry, Locale language) {
    if (!entry.whoName().isEmpty()) {
      return entry.whoName();
    }
    return entry.who().isEmpty() ? say("web.audit.nobody", "", language) : "“" + entry.who() + "”";
  }

  private String named(Entry entry, Locale language) {
    var thing = entry.thing();
    if (!entry.thingName().isEmpty()) {
      return "“" + entry.thingName() + "”";
    }
    return thing == null ? "" : say("web.audit.numbered", thing, language, thing);
  }

  /** Kind of thing, for people. */
  public String noun(String noun) {
    return say("web.audit.noun." + noun, noun, LocaleContextHolder.getLocale());
  }

  /** Name of a field of a form, as far as it has one for people: the last word of its path. */
  public String field(String path) {
    var last = path.substring(path.lastIndexOf('.') + 1);
    var label = say("web.audit.field." + last, path, LocaleContextHolder.getLocale());
    int open = path.lastIndexOf('[');
    return open < 0 || label.equals(path)
        ? label
        : label + " " + path.substring(open, path.indexOf(']', open) + 1);
  }

  private String say(String code, String otherwise, Locale language, Object... arguments) {
    var said = messages.getMessage(code, arguments, otherwise, language);
    return said == null ? otherwise : said.replace("  ", " ").strip();
  }
}
