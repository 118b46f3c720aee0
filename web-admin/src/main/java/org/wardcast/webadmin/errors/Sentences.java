package org.wardcast.webadmin.errors;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Message codes become sentences; pages reach it as {@code @sentences}. */
@Component("sentences")
public class Sentences {
  private final MessageSource messages;

  Sentences(MessageSource messages) {
    this.messages = messages;
  }

  public String of(MessageSourceResolvable what) {
    return of(what, LocaleContextHolder.getLocale());
  }

  public String of(MessageSourceResolvable what, Locale locale) {
    return messages.getMessage(what, locale);
  }

  public String of(String code, Object... arguments) {
    return Objects.requireNonNull(
        messages.getMessage(code, arguments, code, LocaleContextHolder.getLocale()));
  }

  /**
   * A code that is followed by what a device or line said: {@code code: words}. The words stay as
   * they came, where the sentence has a place for them or behind it.
   */
  public String reason(String coded) {
    if (coded.isEmpty()) {
      return "";
    }
    int colon = coded.indexOf(':');
    var code = colon < 0 ? coded : coded.substring(0, colon);
    var words = colon < 0 ? "" : coded.substring(colon + 1).strip();
    // Without arguments a sentence comes as it is written, places and all.
    var written = of(code);
    if (!written.contains("{0}")) {
      return words.isEmpty() ? written : written + ": " + words;
    }
    return words.isEmpty()
        ? written.replace("{0}", "").strip().replaceFirst(":$", "")
        : of(code, words);
  }
}
