package org.wardcast.playlists.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.Topics;
import org.wardcast.testkit.Database;

class WiringTest {
  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theLibraryIsFoundByScanningAndItsLimitsAreSettings(Database db) {
    var shelf = new Shelf(db);
    try (var context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", Map.of("wardcast.playlists.items", "1")));
      context.registerBean("writer", JdbcClient.class, db::write, bean -> bean.setPrimary(true));
      context.registerBean("reader", JdbcClient.class, db::read);
      context.registerBean(TransactionOperations.class, db::transactions);
      context.registerBean(Sounds.class, () -> shelf);
      context.registerBean(Clock.class, shelf.time::clock);
      context.registerBean(ZoneId.class, () -> ZoneId.of("Asia/Ho_Chi_Minh"));
      // Spring Boot brings this; it makes subclasses of every repository.
      context.registerBean(PersistenceExceptionTranslationPostProcessor.class, () -> {
        var translation = new PersistenceExceptionTranslationPostProcessor();
        translation.setProxyTargetClass(true);
        return translation;
      });
      context.scan("org.wardcast.playlists.library");
      context.refresh();

      assertThat(context.getBean(Topics.class).all()).isNotEmpty();
      var bulletin = context.getBean(Bulletins.class).create(7, "an", shelf.text("Tin"));
      var playlists = context.getBean(Playlists.class);
      var item = new PlaylistItem(bulletin.id(), 1, Duration.ZERO, false);
      assertThat(playlists.create(7, "an", "Buổi sáng", false, List.of(item)).items())
          .hasSize(1);
      Refused.with(
          "items",
          "playlists.playlist.items.many",
          () -> playlists.create(7, "an", "Buổi sáng", false, List.of(item, item)));
    }
  }
}
