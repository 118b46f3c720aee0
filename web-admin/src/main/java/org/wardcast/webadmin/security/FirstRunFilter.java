package org.wardcast.webadmin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardcast.webadmin.people.People;

/** Until there is an administrator, every page leads to the first-run page. */
@Component
class FirstRunFilter extends OncePerRequestFilter {
  private final People people;
  private volatile boolean done;

  FirstRunFilter(People people) {
    this.people = people;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!done && wantsPage(request.getRequestURI())) {
      done = people.anyAdministrator();
      if (!done) {
        response.sendRedirect("/setup");
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean wantsPage(String path) {
    return !path.startsWith("/setup")
        && !path.startsWith("/webjars/")
        && !path.startsWith("/static/")
        && !path.startsWith("/actuator/")
        && !path.equals("/language")
        && !path.equals("/favicon.svg");
  }
}
