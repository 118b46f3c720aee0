package org.wardcast.webadmin.config;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Pages: the language that was chosen, Vietnamese until then, whatever the browser says. REST: what
 * {@code Accept-Language} asks for.
 */
final class ChosenLocale implements LocaleResolver {
  private static final String COOKIE = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/")) {
      return request.getHeader("Accept-Language") != null
              && request.getLocale().getLanguage().equals("en")
          ? Locale.ENGLISH
          : MessagesConfig.VIETNAMESE;
    }
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie != null && cookie.getValue().equals("en")
        ? Locale.ENGLISH
        : MessagesConfig.VIETNAMESE;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      var cookie = new Cookie(COOKIE, locale.getLanguage());
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
      cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
      response.addCookie(cookie);
    }
  }
}
