package org.wardcast.webadmin.pages.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Tone;

/** The form as it was typed, so that a refusal loses nothing. */
record BulletinForm(
    String owner,
    String title,
    String topicId,
    String bulletinClass,
    String language,
    String tone,
    String sourceBody,
    String documentNumber,
    String documentDate,
    String validFrom,
    String validUntil,
    String text,
    String soundSha256) {
  BulletinForm {
    owner = orEmpty(owner);
    title = orEmpty(title);
    topicId = orEmpty(topicId);
    bulletinClass = orEmpty(bulletinClass);
    language = orEmpty(language);
    tone = orEmpty(tone);
    sourceBody = orEmpty(sourceBody);
    documentNumber = orEmpty(documentNumber);
    documentDate = orEmpty(documentDate);
    validFrom = orEmpty(validFrom);
    validUntil = orEmpty(validUntil);
    text = orEmpty(text);
    soundSha256 = orEmpty(soundSha256);
  }

  static BulletinForm empty(String owner, String title, String soundSha256) {
    return new BulletinForm(
        owner,
        title,
        "",
        BulletinClass.NORMAL.name(),
        "vi",
        Tone.NEUTRAL.name(),
        "",
        "",
        "",
        "",
        "",
        "",
        soundSha256);
  }

  static BulletinForm of(BulletinVersion version) {
    var c = version.content();
    return new BulletinForm(
        Long.toString(version.ownerUnitId()),
        c.title(),
        Long.toString(c.topicId()),
        c.bulletinClass().name(),
        c.language(),
        c.tone().name(),
        orEmpty(c.sourceBody()),
        orEmpty(c.documentNumber()),
        iso(c.documentDate()),
        iso(c.validFrom()),
        iso(c.validUntil()),
        orEmpty(c.text()),
        orEmpty(c.soundSha256()));
  }

  /** @throws Refusal naming the field that cannot be read */
  BulletinDraft draft() {
    return new BulletinDraft(
        title,
        number("topicId", topicId, "web.library.topic-missing"),
        choice("bulletinClass", BulletinClass.class, bulletinClass),
        language,
        choice("tone", Tone.class, tone),
        sourceBody,
        documentNumber,
        date("documentDate", documentDate),
        date("validFrom", validFrom),
        date("validUntil", validUntil),
        text,
        soundSha256.isEmpty() ? null : soundSha256);
  }

  long ownerId() {
    return number("owner", owner, "web.library.owner-missing");
  }

  private static long number(String field, String typed, String code) {
    try {
      return Long.parseLong(typed);
    } catch (NumberFormatException e) {
      throw new Refusal(field, code);
    }
  }

  private static <T extends Enum<T>> T choice(String field, Class<T> type, String typed) {
    try {
      return Enum.valueOf(type, typed);
    } catch (IllegalArgumentException e) {
      throw new Refusal(field, "web.library.choice-missing");
    }
  }

  private static @Nullable LocalDate date(String field, String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      throw new Refusal(field, "web.library.date-wrong", typed);
    }
  }

  private static String iso(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String orEmpty(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
