package org.wardcast.webadmin.whole;

import java.util.Map;
import org.wardcast.playlists.Bulletin;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.webadmin.people.Account;

/** What one person finds in a ward: its things, and what is the person's own. */
record Belongings(WardOfThings ward, Account who) {
  long unit() {
    return ward.unit.id();
  }

  String unitCode() {
    return ward.unit.code();
  }

  long device() {
    return ward.device.id();
  }

  long bulletin() {
    return ward.bulletin.id();
  }

  String sound() {
    return ward.sound;
  }

  /** One that a panel has shown. */
  String picture() {
    return ward.picture;
  }

  long playlist() {
    return ward.playlist.id();
  }

  /** One that nobody needs any more after this. */
  long sparePlaylist() {
    return ward.sparePlaylist();
  }

  long slot() {
    return ward.slot.id();
  }

  long spareSlot() {
    return ward.spareSlot.id();
  }

  String occurrence() {
    return ward.slot.id() + "@" + day();
  }

  String day() {
    return ward.slot.plan().firstDay().toString();
  }

  SlotDraft plan() {
    return ward.slot.plan();
  }

  long spareTopic() {
    return ward.spareTopic();
  }

  long line() {
    return ward.line();
  }

  long auditEntry() {
    return ward.auditEntry();
  }

  long somebody() {
    return ward.somebody.id();
  }

  long keyOfSomebody() {
    return ward.keys.make(somebody(), "thử").key().id();
  }

  long ownKey() {
    return ward.keys.make(who.person().id(), "thử").key().id();
  }

  String ownUpload() {
    return ward.uploads.begin("thu.wav", 1000, who.login()).id();
  }

  /** A text that this person has had spoken. */
  String ownSpeech() {
    return ward.speech.begin("Thử", "espeak-ng:vi", 100, who.login()).id();
  }

  /** What would be refused for its content if the person were allowed to write it. */
  Map<String, Object> untitled() {
    Bulletin bulletin = ward.bulletin;
    var content = bulletin.latest().content();
    return Map.of(
        "title", "",
        "topicId", content.topicId(),
        "bulletinClass", content.bulletinClass(),
        "language", content.language(),
        "tone", content.tone(),
        "text", "Không có tiêu đề");
  }

  Map<String, Object> sameDevice() {
    var device = ward.device;
    return Map.of(
        "code", device.code(),
        "name", device.name(),
        "unitCode", unitCode(),
        "kind", device.kind(),
        "protocol", device.protocol(),
        "address", device.address(),
        "areas", java.util.List.of(),
        "settings", "");
  }
}
