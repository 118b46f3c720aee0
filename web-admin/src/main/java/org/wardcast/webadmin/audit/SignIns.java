package org.wardcast.webadmin.audit;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.LockedOut;
import org.wardcast.webadmin.people.People;

/** Coming and going, which no handler sees. A password sent with each REST request is no sign-in. */
@Component
class SignIns {
  private static final String IN = "POST /sign-in";
  private static final String OUT = "POST /sign-out";
  private static final int SHOWN = 2;

  private final People people;

  SignIns(People people) {
    this.people = people;
  }

  @EventListener
  void cameIn(InteractiveAuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof Account account) {
      Act.current().ifPresent(act -> came(act, IN, account));
    }
  }

  @EventListener
  void wentOut(LogoutSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof Account account) {
      Act.current().ifPresent(act -> came(act, OUT, account));
    }
  }

  private static void came(Act act, String endpoint, Account account) {
    act.endpoint = endpoint;
    act.who = account.login();
    act.whoName = account.person().name();
    act.outcome = Outcome.DONE;
  }

  @EventListener
  void keptOut(AbstractAuthenticationFailureEvent event) {
    var code = event instanceof AuthenticationFailureLockedEvent
        ? "web.error.locked"
        : "web.audit.said.wrong-password";
    // The lock that this very try brings about is told first, and says more.
    if (Act.current().filter(act -> !act.code.isEmpty()).isEmpty()) {
      Act.keptOut(IN, shown(event.getAuthentication().getName()), code);
    }
  }

  /** A name that nobody has may be a password in the wrong field. */
  private String shown(String typed) {
    return people
        .account(typed)
        .map(Account::login)
        .orElseGet(() -> typed.substring(0, Math.min(SHOWN, typed.length())) + Secrets.MASK);
  }

  @EventListener
  void locked(LockedOut event) {
    Act.keptOut(IN, event.login(), "web.audit.said.locked-out");
  }
}
