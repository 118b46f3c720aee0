package org.wardcast.webadmin.pages.devices;

import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;

/**
 * What protocols, their settings and choices are called. The adapters bring these words; a technical
 * name that needs none (PCMA) stands as it is.
 */
@Component("deviceWords")
class DeviceWords {
  /** The one setting that every protocol has. */
  static final String LEAD = "lead";

  private final MessageSource messages;

  DeviceWords(MessageSource messages) {
    this.messages = messages;
  }

  public String protocol(String protocol) {
    return say("protocol." + protocol, protocol);
  }

  public String setting(String protocol, String key) {
    return key.equals(LEAD)
        ? say("web.devices.lead", key)
        : say("protocol." + protocol + "." + key, key);
  }

  public String choice(String protocol, String key, String value) {
    return say("protocol." + protocol + "." + key + "." + value, value);
  }

  /** A setting is called here what its label calls it. */
  public String refused(Refusal refusal, String protocol) {
    var arguments = refusal.getArguments();
    if (refusal.code().startsWith("setting.") && arguments.length > 0) {
      arguments[0] = setting(protocol, String.valueOf(arguments[0]));
    }
    return Objects.requireNonNull(
        messages.getMessage(refusal.code(), arguments, LocaleContextHolder.getLocale()));
  }

  private String say(String code, String otherwise) {
    return Objects.requireNonNull(
        messages.getMessage(code, null, otherwise, LocaleContextHolder.getLocale()));
  }
}
