package org.wardcast.webadmin.people;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Whoever is signed in, by form, password or API key. Its rights are asked of {@link Rights}. */
public record Account(Person person, String passwordHash, boolean locked) implements UserDetails {
  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_USER"));
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return person.login();
  }

  /** As it is written into the trace of what was done. */
  public String login() {
    return person.login();
  }

  @Override
  public boolean isEnabled() {
    return person.enabled();
  }

  @Override
  public boolean isAccountNonLocked() {
    return !locked;
  }

  @Override
  public String toString() {
    return person.login();
  }
}
