package org.wardcast.webadmin.pages.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The guide, in the language of the page. */
@Controller
class HelpController {
  private final Map<String, Guide> guides;

  HelpController() throws IOException {
    guides = Map.of("vi", read("docs/guide_vi.md"), "en", read("docs/guide_en.md"));
  }

  private static Guide read(String name) throws IOException {
    return Guide.of(new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8));
  }

  @GetMapping("/help")
  String page(Locale locale, Model model) {
    model.addAttribute("guide", guides.get(locale.getLanguage().equals("en") ? "en" : "vi"));
    model.addAttribute("styles", List.of("/static/help.css"));
    return "help/page";
  }
}
