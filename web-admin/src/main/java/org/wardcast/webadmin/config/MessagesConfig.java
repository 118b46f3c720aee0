package org.wardcast.webadmin.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Sentences of all modules and all adapters, Vietnamese first. */
@Configuration(proxyBeanMethods = false)
class MessagesConfig {
  static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final String ADAPTERS = "org/wardcast/devices/adapter/";
  private static final String MESSAGES = "messages/";
  private static final String ENDING = "_vi.properties";

  @Bean
  MessageSource messageSource() throws IOException {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames(baseNames().toArray(String[]::new));
    messages.setDefaultEncoding("UTF-8");
    messages.setDefaultLocale(VIETNAMESE);
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  /**
   * An area of a module may bring sentences of its own ({@code web_settings}), and an adapter in its
   * folder, so that a new one changes nothing here.
   */
  static List<String> baseNames() throws IOException {
    var names = new ArrayList<String>();
    for (var folder : List.of(MESSAGES, ADAPTERS)) {
      var pattern =
          "classpath*:" + folder + (folder.equals(MESSAGES) ? "*" : "*/messages") + ENDING;
      for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        var url = resource.getURL().toString();
        var name = url.substring(url.lastIndexOf(folder));
        names.add(name.substring(0, name.indexOf(ENDING)));
      }
    }
    return names;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLocale();
  }
}
