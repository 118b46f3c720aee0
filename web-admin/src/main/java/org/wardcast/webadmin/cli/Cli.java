package org.wardcast.webadmin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.wardcast.webadmin.Wardcast;
import org.wardcast.webadmin.config.UnfitStorage;
import org.wardcast.webadmin.demo.Demo;
import org.wardcast.webadmin.people.People;
import org.wardcast.webadmin.people.SetupCode;

/** {@code wardcast serve|demo|verify}: reads the words after the command and starts the program. */
public final class Cli {
  private static final String USAGE = """
      wardcast serve --data DIR [--port N] [--address IP] [--db jdbc:postgresql:...]
      wardcast demo [--data DIR] [--port N]
      wardcast verify FILE [--key PEM-FILE|FINGERPRINT]... [--lang vi|en]
      """;

  private Cli() {}

  public static void main(String[] words) {
    if (words.length > 0 && words[0].equals("verify")) {
      // Whatever the terminal's language, names in the log are Vietnamese.
      var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
      System.exit(Verify.run(List.of(words).subList(1, words.length), out, Locale.getDefault()));
    }
    try {
      run(words);
    } catch (Usage problem) {
      System.err.println(problem.getMessage());
      System.exit(2);
    }
  }

  private static void run(String[] words) throws Usage {
    var command = words.length == 0 ? "" : words[0];
    if (!command.equals("serve") && !command.equals("demo")) {
      throw new Usage(USAGE);
    }
    var options = options(List.of(words).subList(1, words.length));
    int port = port(options.getOrDefault("port", "8080"));
    var address = options.getOrDefault("address", "127.0.0.1");
    requireFree(address, port);
    var properties = new ArrayList<String>();
    properties.add("--server.port=" + port);
    properties.add("--server.address=" + address);
    properties.add("--wardcast.data=" + options.getOrDefault("data", "data"));
    properties.add("--wardcast.demo=" + command.equals("demo"));
    if (options.containsKey("db")) {
      properties.add("--wardcast.db=" + options.get("db"));
    }
    var context = started(properties);
    System.out.printf("%nWardcast: http://%s:%d/%n", address, port);
    if (command.equals("demo")) {
      greetDemo(context.getBean(Demo.class));
    } else if (!context.getBean(People.class).anyAdministrator()) {
      System.out.printf(
          "Mã thiết lập / set-up code for the first administrator: %s%n",
          context.getBean(SetupCode.class).code());
    }
  }

  private static ConfigurableApplicationContext started(List<String> properties) throws Usage {
    try {
      return new SpringApplication(Wardcast.class).run(properties.toArray(String[]::new));
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof UnfitStorage unfit) {
          throw new Usage(unfit.sentence());
        }
      }
      throw e;
    }
  }

  private static void resume(Demo demo) {
    try {
      demo.resume();
    } catch (IOException e) {
      System.out.println(
          "A port of the simulated far ends is taken, so one device stays down: " + e.getMessage());
    }
  }

  private static void greetDemo(Demo demo) throws Usage {
    if (!demo.fits()) {
      System.out.println(
          "This data folder was used before: its accounts and plan are as they were.");
      resume(demo);
      return;
    }
    System.out.println("Filling a ward with devices, bulletins and a session ...");
    try {
      var ready = demo.fill();
      System.out.printf("%nTài khoản / accounts:%n");
      for (var login : ready.logins()) {
        System.out.printf("  %-10s %s   %s%n", login.name(), login.password(), login.role());
      }
      System.out.printf(
          "%nThe first session starts at %s. Sign in as \"canbo\" and open Đang phát to see and hear"
              + " it.%n",
          ready.firstSession().format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)));
    } catch (IOException e) {
      throw new Usage("The demo's data could not be read: " + e.getMessage());
    }
  }

  private static Map<String, String> options(List<String> words) throws Usage {
    var options = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i += 2) {
      var name = words.get(i);
      if (!List.of("--data", "--port", "--address", "--db").contains(name)
          || i + 1 == words.size()) {
        throw new Usage("I do not understand \"%s\".%n%s".formatted(name, USAGE));
      }
      options.put(name.substring(2), words.get(i + 1));
    }
    return options;
  }

  private static int port(String text) throws Usage {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, the same as for a number out of range.
    }
    throw new Usage("--port takes a number from 1 to 65535, not \"%s\".".formatted(text));
  }

  private static void requireFree(String address, int port) throws Usage {
    try (var probe = new ServerSocket(port, 1, InetAddress.getByName(address))) {
      probe.getReuseAddress();
    } catch (IOException e) {
      throw new Usage(
          "Port %d on %s is taken by another program. Stop it, or choose another: --port %d"
              .formatted(port, address, port + 1));
    }
  }

  /** A mistake in the words of the command. */
  private static final class Usage extends Exception {
    Usage(String message) {
      super(message);
    }
  }
}
