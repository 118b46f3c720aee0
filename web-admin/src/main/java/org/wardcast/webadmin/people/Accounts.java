package org.wardcast.webadmin.people;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Signing in, with a lock for a quarter of an hour after five wrong passwords. */
@Service
public class Accounts implements UserDetailsService {
  private static final int TRIES = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);

  private final People people;
  private final PeopleStore store;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Accounts(People people, PeopleStore store, Clock clock, ApplicationEventPublisher events) {
    this.people = people;
    this.store = store;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public Account loadUserByUsername(String login) {
    return people.account(login).orElseThrow(() -> new UsernameNotFoundException(login));
  }

  @EventListener
  void wrongPassword(AuthenticationFailureBadCredentialsEvent event) {
    var login = People.login(event.getAuthentication().getName());
    if (store.failed(login) >= TRIES) {
      store.lock(login, clock.instant().plus(LOCK));
      events.publishEvent(new LockedOut(login));
    }
  }

  @EventListener
  void signedIn(AuthenticationSuccessEvent event) {
    store.succeeded(event.getAuthentication().getName());
  }
}
