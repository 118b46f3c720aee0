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

  @Bean
  MessageSource messageSource() throws IOException {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames(baseNames().toArray(String[]::new));
    messages.setDefaultEncoding("UTF-8");
    messages.setDefaultLocale(VIETNAMESE);
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  /** An adapter brings its own sentences in its folder, so that a new one changes nothing here. */
  static List<String> baseNames() throws IOException {
    var names = new ArrayList<>(
        List.of("messages/web", "messages/playlists", "messages/devices", "messages/scheduler"));
    var pattern = "classpath*:" + ADAPTERS + "*/messages_vi.properties";
    for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      var url = resource.getURL().toString();
      var folder = url.substring(url.indexOf(ADAPTERS));
      names.add(folder.substring(0, folder.indexOf("_vi.properties")));
    }
    return names;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLocale();
  }
}
