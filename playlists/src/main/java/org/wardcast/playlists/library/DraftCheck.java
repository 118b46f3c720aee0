package org.wardcast.playlists.library;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Languages;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Sounds;

/** Looks a draft over before it is stored, and gives it back as it will be stored. */
@Component
final class DraftCheck {
  private final TopicList topics;
  private final Sounds sounds;
  private final Limits limits;

  DraftCheck(TopicList topics, Sounds sounds, Limits limits) {
    this.topics = topics;
    this.sounds = sounds;
    this.limits = limits;
  }

  BulletinDraft checked(BulletinDraft draft) {
    var title = Typed.line(draft.title());
    if (title.isEmpty()) {
      throw new Refusal("title", "playlists.bulletin.title.empty");
    }
    within("title", "playlists.bulletin.title.long", title, limits.title());
    if (!topics.exists(draft.topicId())) {
      throw new Refusal("topicId", "playlists.bulletin.topic.unknown");
    }
    var language = Languages.canonical(draft.language())
        .orElseThrow(
            () -> new Refusal("language", "playlists.bulletin.language.unknown", draft.language()));
    var source = Typed.lineOrNull(draft.sourceBody());
    within("sourceBody", "playlists.bulletin.source.long", source, limits.title());
    var number = Typed.lineOrNull(draft.documentNumber());
    within("documentNumber", "playlists.bulletin.number.long", number, limits.title());
    if (draft.validFrom() != null
        && draft.validUntil() != null
        && draft.validUntil().isBefore(draft.validFrom())) {
      throw new Refusal("validUntil", "playlists.bulletin.valid.backwards");
    }
    var text = Typed.textOrNull(draft.text());
    within("text", "playlists.bulletin.text.long", text, limits.text());
    var sound = Typed.lineOrNull(draft.soundSha256());
    if (text == null && sound == null) {
      throw new Refusal("text", "playlists.bulletin.nothing-to-air", title);
    }
    if (sound != null) {
      sound = sound.toLowerCase(Locale.ROOT);
      if (sounds.find(sound).isEmpty()) {
        throw new Refusal("soundSha256", "playlists.bulletin.sound.unknown");
      }
    }
    return new BulletinDraft(
        title,
        draft.topicId(),
        draft.bulletinClass(),
        language,
        draft.tone(),
        source,
        number,
        draft.documentDate(),
        draft.validFrom(),
        draft.validUntil(),
        text,
        sound);
  }

  private static void within(String field, String code, @Nullable String value, int most) {
    if (value != null && Typed.length(value) > most) {
      throw new Refusal(field, code, Typed.length(value), most);
    }
  }
}
