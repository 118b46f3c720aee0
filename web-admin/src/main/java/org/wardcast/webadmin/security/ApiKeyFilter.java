package org.wardcast.webadmin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardcast.webadmin.audit.Act;
import org.wardcast.webadmin.people.ApiKeys;

/** {@code Authorization: Bearer <API key>}. A wrong key stays nobody, and is answered 401. */
@Component
class ApiKeyFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final ApiKeys keys;

  ApiKeyFilter(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader("Authorization");
    if (header != null && header.startsWith(SCHEME)) {
      var used = keys.use(header.substring(SCHEME.length()).strip());
      used.ifPresentOrElse(
          by -> {
            var account = by.account();
            var token = UsernamePasswordAuthenticationToken.authenticated(
                account, null, account.getAuthorities());
            token.setDetails(by.key());
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(token);
            SecurityContextHolder.setContext(context);
          },
          () -> Act.keptOut("POST /sign-in", "", "web.audit.said.wrong-key"));
    }
    chain.doFilter(request, response);
  }

  /** It belongs into the REST chain alone, not before every request. */
  @Configuration(proxyBeanMethods = false)
  static class OnlyInTheChain {
    @Bean
    FilterRegistrationBean<ApiKeyFilter> apiKeyFilterAlone(ApiKeyFilter filter) {
      var registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }

    @Bean
    FilterRegistrationBean<StillHereFilter> stillHereFilterAlone(StillHereFilter filter) {
      var registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }

    @Bean
    FilterRegistrationBean<FirstRunFilter> firstRunFilterAlone(FirstRunFilter filter) {
      var registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
