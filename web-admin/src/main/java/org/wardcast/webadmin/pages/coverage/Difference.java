package org.wardcast.webadmin.pages.coverage;

import org.jspecify.annotations.Nullable;
import org.wardcast.webadmin.reports.Measure;
import org.wardcast.webadmin.reports.ReportWords;

/**
 * What changed against the baseline period, as an arrow, a number and a word.
 *
 * @param arrow ▲, ▼ or =; empty where there is nothing to compare with
 */
record Difference(String arrow, String words, String before) {
  static Difference of(
      Measure measure, @Nullable Double now, @Nullable Double then, ReportWords words) {
    if (now == null || then == null) {
      return new Difference("", words.noFigures(), words.value(measure, then));
    }
    double change = Math.round(10 * (now - then)) / 10.0;
    var amount = words.change(measure, Math.abs(change));
    var before = words.value(measure, then);
    if (change == 0) {
      return new Difference("=", words.say("web.reports.same"), before);
    }
    return change > 0
        ? new Difference("▲", words.say("web.reports.more", amount), before)
        : new Difference("▼", words.say("web.reports.less", amount), before);
  }
}
