package org.wardcast.webadmin.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** REST is stateless and knows no cookie; pages have a session and CSRF protection. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
  /** Styles of single elements are allowed: a bar's length is data. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; media-src 'self' blob:; style-src 'self';"
          + " style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final ApiKeyFilter apiKeys;
  private final FirstRunFilter firstRun;
  private final StillHereFilter stillHere;

  SecurityConfig(ApiKeyFilter apiKeys, FirstRunFilter firstRun, StillHereFilter stillHere) {
    this.apiKeys = apiKeys;
    this.firstRun = firstRun;
    this.stillHere = stillHere;
  }

  @Bean
  static PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  @Order(1)
  SecurityFilterChain rest(HttpSecurity http, ProblemEntryPoint problems) {
    return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .authorizeHttpRequests(
            all -> all.requestMatchers("/v3/**").permitAll().anyRequest().authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .addFilterBefore(apiKeys, BasicAuthenticationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) {
    return http.authorizeHttpRequests(all -> all.dispatcherTypeMatchers(
                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
            .permitAll()
            .requestMatchers("/setup", "/sign-in", "/language", "/webjars/**", "/static/**")
            .permitAll()
            .requestMatchers(HttpMethod.GET, "/actuator/health", "/favicon.svg")
            .permitAll()
            .anyRequest()
            .authenticated())
        .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/").permitAll())
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
            .referrerPolicy(Customizer.withDefaults()))
        .addFilterBefore(firstRun, UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(stillHere, AuthorizationFilter.class)
        .build();
  }
}
