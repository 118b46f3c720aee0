package org.wardcast.devices.adapter.alpha;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Picture;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Field;

/** What we know of a sign's memory, and how it is brought to show something else. */
final class Sign {
  private static final int ENTRY = 11;

  private final Dialogue dialogue;
  private final AlphaSettings settings;
  private final OnAir onAir;
  private final Set<String> layout = new HashSet<>();
  private final Map<Character, Picture> written = new HashMap<>();
  private int shownBank = 1;
  private boolean surelyDark;

  Sign(Dialogue dialogue, AlphaSettings settings, OnAir onAir) {
    this.dialogue = dialogue;
    this.settings = settings;
    this.onAir = onAir;
  }

  void begin(Duration patience) throws Trouble {
    if (dialogue.begin(patience)) {
      layout.clear();
      written.clear();
      surelyDark = false;
    }
  }

  /** In the sign's own font. */
  void showText(String text, boolean emergency) throws Trouble {
    provide(Layout.least(settings));
    show(SignText.body(text, settings), emergency);
  }

  void showPicture(Picture picture, Layout wanted, boolean emergency) throws Trouble {
    provide(wanted);
    var pieces = wanted.cut(picture);
    var bank = 1 - shownBank;
    var labels = Layout.labels(bank, pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      write(labels.charAt(i), pieces.get(i));
    }
    var mode = picture.width() <= settings.width() ? AlphaFields.HOLD : AlphaFields.ROTATE;
    show(AlphaFields.body(mode, AlphaFields.calls(labels)), emergency);
    shownBank = bank;
  }

  private void write(char label, Picture picture) throws Trouble {
    if (!Objects.equals(written.get(label), picture)) {
      written.remove(label);
      dialogue.tell(AlphaFields.dots(label, picture, settings.colour().digit));
      written.put(label, picture);
    }
  }

  // The emergency hides the ordinary file, so that one is left; the ordinary one comes into sight
  // only when the emergency is gone, and both go in one packet.
  private void show(String body, boolean emergency) throws Trouble {
    if (emergency) {
      change(AlphaFields.text(AlphaFields.PRIORITY_FILE, body));
    } else {
      change(AlphaFields.text(AlphaFields.TEXT_FILE, body), AlphaFields.noPriority());
    }
  }

  /** What was shown goes on after a clear no; without an answer nobody knows. */
  private void change(Field... fields) throws Trouble {
    surelyDark = false;
    try {
      dialogue.tell(fields);
    } catch (Trouble trouble) {
      if (trouble.delivery() instanceof Delivery.Silent) {
        onAir.end(Why.FAILED, Words.of("alpha.unsure"));
      }
      throw trouble;
    }
  }

  /** Says nothing if it is dark for certain. */
  void darken() throws Trouble {
    if (!surelyDark) {
      dialogue.tell(AlphaFields.dark(), AlphaFields.noPriority());
      surelyDark = true;
    }
  }

  void probe() throws Trouble {
    if (settings.ack()) {
      dialogue.ask('*');
    } else {
      dialogue.knock();
    }
  }

  /** Lays the memory out only if it must: that wipes the sign. */
  private void provide(Layout wanted) throws Trouble {
    var entries = wanted.entries(settings);
    if (layout.isEmpty() && settings.ack()) {
      layout.addAll(asked());
    }
    if (!layout.containsAll(entries)) {
      layout.clear();
      written.clear();
      change(AlphaFields.layOut(entries), AlphaFields.run(String.valueOf(AlphaFields.TEXT_FILE)));
      onAir.end(Why.REPLACED, "");
      layout.addAll(entries);
    }
  }

  private List<String> asked() throws Trouble {
    var answer = dialogue.ask('$');
    var entries = new ArrayList<String>();
    for (int at = 0; at + ENTRY <= answer.length(); at += ENTRY) {
      entries.add(answer.substring(at, at + ENTRY));
    }
    return entries;
  }
}
