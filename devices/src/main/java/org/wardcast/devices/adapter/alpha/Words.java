package org.wardcast.devices.adapter.alpha;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.wardcast.devices.Delivery;

/**
 * What is written down of a refusal. The airtime log and the health of a device are kept in one
 * language, that of the people who answer for them.
 */
final class Words {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
      Words.class.getPackageName() + ".messages", Locale.forLanguageTag("vi"));

  private Words() {}

  static String of(String key, Object... arguments) {
    return new MessageFormat(BUNDLE.getString(key), Locale.forLanguageTag("vi")).format(arguments);
  }

  static Delivery refused(String key, Object... arguments) {
    return new Delivery.Refused(of(key, arguments));
  }
}
