package org.wardcast.webadmin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The sign-in page, and the language, which can be chosen before and after it. */
@Controller
class SignInController {
  private final LocaleResolver locales;

  SignInController(LocaleResolver locales) {
    this.locales = locales;
  }

  @GetMapping("/sign-in")
  String page() {
    return "security/sign-in";
  }

  @PostMapping("/language")
  String language(
      @RequestParam String lang,
      @RequestHeader(name = "Referer", defaultValue = "/") String from,
      HttpServletRequest request,
      HttpServletResponse response) {
    locales.setLocale(request, response, Locale.forLanguageTag(lang.equals("en") ? "en" : "vi"));
    return "redirect:" + path(from);
  }

  /** Only the path: a foreign address must not send anybody away from here. */
  private static String path(String from) {
    try {
      var uri = URI.create(from);
      var path =
          uri.getRawPath() == null || !uri.getRawPath().startsWith("/") ? "/" : uri.getRawPath();
      return path.startsWith("//")
          ? "/"
          : path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
