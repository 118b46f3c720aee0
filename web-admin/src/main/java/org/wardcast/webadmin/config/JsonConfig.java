package org.wardcast.webadmin.config;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Moments leave as ISO-8601 with the installation's offset: 2026-11-20T17:00:00+07:00. */
@Configuration(proxyBeanMethods = false)
class JsonConfig {
  @Bean
  JsonMapperBuilderCustomizer momentsWithOffset(ZoneId zone) {
    var module = new SimpleModule().addSerializer(Instant.class, new WithOffset(zone));
    return builder -> builder.addModule(module);
  }

  /** A guess at what was meant ("" for none, 1.5 for 1) can mean the whole installation. */
  @Bean
  JsonMapperBuilderCustomizer nothingGuessed() {
    return builder -> builder
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .withCoercionConfigDefaults(
            all -> all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
  }

  private static final class WithOffset extends StdSerializer<Instant> {
    private final ZoneId zone;

    WithOffset(ZoneId zone) {
      super(Instant.class);
      this.zone = zone;
    }

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
      json.writeString(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone).toOffsetDateTime()));
    }
  }
}
