package org.wardcast.webadmin.layout;

import org.springframework.stereotype.Component;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.RequestRights;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** How many requests wait for this person, for the menu. */
@Component
class WaitingRequests {
  private final Requests requests;
  private final RequestRights requestRights;
  private final Rights rights;

  WaitingRequests(Requests requests, RequestRights requestRights, Rights rights) {
    this.requests = requests;
    this.requestRights = requestRights;
    this.rights = rights;
  }

  long of(Account account) {
    if (!rights.mayAnywhere(account, Right.PLAN_RULE)) {
      return 0;
    }
    return requests.list().stream()
        .takeWhile(request -> request.state() == Request.State.OPEN)
        .filter(request -> requestRights.mayDecide(account, request))
        .count();
  }
}
