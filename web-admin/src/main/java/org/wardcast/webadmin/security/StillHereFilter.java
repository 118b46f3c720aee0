package org.wardcast.webadmin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.People;

/**
 * A session lasts for hours, a person's rights may end at any moment: each request of a page asks
 * what holds now. Who was disabled, or got another password, is signed out.
 */
@Component
class StillHereFilter extends OncePerRequestFilter {
  private final People people;

  StillHereFilter(People people) {
    this.people = people;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/webjars/") || path.startsWith("/static/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof Account then) {
      var now = people
          .account(then.login())
          .filter(
              account -> account.isEnabled() && account.getPassword().equals(then.getPassword()));
      var context = SecurityContextHolder.createEmptyContext();
      now.ifPresent(
          account -> context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
              account, null, account.getAuthorities())));
      SecurityContextHolder.setContext(context);
      var session = request.getSession(false);
      if (now.isEmpty() && session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }
}
