package org.wardcast.webadmin.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pictures of whole pages, for people to look at: with {@code -Dscreenshots=true}. */
final class Pictures {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Pictures() {}

  static void keep(ChromeDriver driver, String name) {
    if (!Boolean.getBoolean("screenshots")) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      var clip = new HashMap<String, Object>();
      clip.put("x", 0);
      clip.put("y", 0);
      clip.put("scale", 1);
      clip.put("width", driver.executeScript("return window.innerWidth;"));
      clip.put("height", driver.executeScript("return document.documentElement.scrollHeight;"));
      var how = new HashMap<String, Object>();
      how.put("clip", clip);
      how.put("format", "png");
      how.put("captureBeyondViewport", true);
      var answer = driver.executeCdpCommand("Page.captureScreenshot", how);
      var picture = OutputType.BYTES.convertFromBase64Png(String.valueOf(answer.get("data")));
      Files.write(FOLDER.resolve(name + ".png"), picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
