package org.wardcast.webadmin.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Finding;
import org.wardcast.scheduler.proof.Finding.Level;
import org.wardcast.scheduler.proof.Verdict;
import org.wardcast.scheduler.proof.Verifier;

/**
 * {@code wardcast verify FILE}: offline, without Spring and without a database. It ends with 0 if the
 * file is whole, 1 if something in it is wrong, 2 if the words are.
 */
final class Verify {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
  private static final ZoneId USUAL = ZoneId.of("Asia/Ho_Chi_Minh");

  private final PrintStream out;
  private final Set<String> trusted = new HashSet<>();
  private String language;
  private @Nullable Path file;

  private Verify(PrintStream out, Locale locale) {
    this.out = out;
    this.language = locale.getLanguage().equals("vi") ? "vi" : "en";
  }

  static int run(List<String> words, PrintStream out, Locale locale) {
    var verify = new Verify(out, locale);
    try {
      verify.read(words);
      var verdict = Verifier.verify(verify.file(), verify.trusted);
      verify.print(verdict);
      return verdict.whole() ? 0 : 1;
    } catch (BadWords e) {
      out.println(verify.say(e.code, e.args));
      return 2;
    } catch (IOException e) {
      out.println(verify.say("scheduler.verify.words.unreadable", e.toString()));
      return 2;
    }
  }

  private static final class BadWords extends Exception {
    final String code;
    final transient Object[] args;

    BadWords(String code, Object... args) {
      this.code = code;
      this.args = args;
    }
  }

  private Path file() throws BadWords {
    var chosen = file;
    if (chosen == null) {
      throw new BadWords("scheduler.verify.words");
    }
    if (!Files.isRegularFile(chosen)) {
      throw new BadWords("scheduler.verify.words.no-file", chosen);
    }
    return chosen;
  }

  private void read(List<String> words) throws BadWords, IOException {
    int lang = words.indexOf("--lang");
    if (lang >= 0 && lang + 1 < words.size() && List.of("vi", "en").contains(words.get(lang + 1))) {
      language = words.get(lang + 1);
    }
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean option = word.equals("--key") || word.equals("--lang");
      if (option && i + 1 < words.size()) {
        option(word, words.get(++i));
      } else if (option || word.startsWith("--") || file != null) {
        throw new BadWords("scheduler.verify.words");
      } else {
        file = Path.of(word);
      }
    }
  }

  private void option(String name, String value) throws BadWords, IOException {
    if (name.equals("--lang")) {
      if (!value.equals(language)) {
        throw new BadWords("scheduler.verify.words");
      }
    } else if (!fingerprint(value)) {
      key(Path.of(value));
    }
  }

  /** As it stands on paper: in groups, in capitals, as one likes. */
  private boolean fingerprint(String text) {
    var plain = text.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
    return FINGERPRINT.matcher(plain).matches() && trusted.add(plain);
  }

  private void key(Path path) throws BadWords, IOException {
    if (!Files.isRegularFile(path)) {
      throw new BadWords("scheduler.verify.words.no-file", path);
    }
    // A byte a character: a file that is no text at all has no key in it either.
    var text = Files.readString(path, StandardCharsets.ISO_8859_1);
    try {
      if (!fingerprint(text)) {
        trusted.addAll(Verifier.fingerprints(text));
      }
    } catch (IllegalArgumentException e) {
      throw new BadWords("scheduler.verify.words.key", path);
    }
  }

  private void print(Verdict verdict) {
    var zone = verdict.zone().orElse(USUAL);
    out.println(say(verdict.whole() ? "scheduler.verify.whole" : "scheduler.verify.wrong"));
    verdict
        .firstWrongLine()
        .ifPresent(f -> out.println(say("scheduler.verify.first-wrong", f.line())));
    out.println();
    verdict.of(Level.FACT).forEach(f -> out.println("  " + say(f, zone)));
    list(verdict, Level.WRONG, "scheduler.verify.faults", zone);
    list(verdict, Level.WARNING, "scheduler.verify.warnings", zone);
    out.println();
    verdict.keys().forEach(key -> out.println(say("scheduler.verify.key", key)));
    if (trusted.isEmpty() && !verdict.keys().isEmpty()) {
      out.println(say("scheduler.verify.key.compare"));
    } else if (trusted.containsAll(verdict.keys()) && !verdict.keys().isEmpty()) {
      out.println(say("scheduler.verify.key.trusted"));
    }
  }

  private void list(Verdict verdict, Level level, String heading, ZoneId zone) {
    var found = verdict.of(level).toList();
    if (!found.isEmpty()) {
      out.println();
      out.println(say(heading));
      found.forEach(f -> out.println("  - " + say(f, zone)));
    }
  }

  private String say(Finding finding, ZoneId zone) {
    return say(
        finding.code(), finding.args().stream().map(arg -> shown(arg, zone)).toArray());
  }

  private String say(String code, Object... args) {
    var locale = Locale.forLanguageTag(language);
    var bundle = ResourceBundle.getBundle(
        "messages/scheduler_proof",
        locale,
        Verify.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(code), locale).format(args);
  }

  private Object shown(Object arg, ZoneId zone) {
    boolean vi = language.equals("vi");
    if (arg instanceof LocalDate day) {
      return format(vi ? "dd/MM/yyyy" : "d MMM yyyy").format(day);
    }
    if (arg instanceof Instant moment) {
      var pattern = vi ? "HH:mm:ss, dd/MM/yyyy (XXX)" : "d MMM yyyy, HH:mm:ss (XXX)";
      return format(pattern).format(moment.atZone(zone));
    }
    return arg instanceof Duration length ? length(length) : plain(arg);
  }

  /** What a stranger's file says never moves the cursor or the colours. */
  private static Object plain(Object arg) {
    return arg instanceof String text ? text.replaceAll("\\p{Cntrl}", "?") : arg;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  private String length(Duration length) {
    return say(
        "scheduler.verify.length",
        length.toDays(),
        length.toHoursPart(),
        length.toMinutesPart(),
        length.toSecondsPart());
  }
}
