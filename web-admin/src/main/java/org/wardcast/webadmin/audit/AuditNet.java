package org.wardcast.webadmin.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around everything, signing in included: a request that changes something, or takes the log away,
 * is written down when it is over. Outside the filters of security (order -100), inside that which
 * makes the request known to the thread (-105).
 */
@Component
@Order(-101)
class AuditNet extends OncePerRequestFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Recorder recorder;

  AuditNet(Recorder recorder) {
    this.recorder = recorder;
  }

  /** What answers later comes here again when it does. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var act = Act.of(request);
    var asked = READS.contains(request.getMethod()) || form(request) || isAsyncDispatch(request)
        ? request
        : new BodyCopy(request);
    try {
      chain.doFilter(asked, response);
    } catch (IOException | ServletException | RuntimeException e) {
      act.outcome = Outcome.FAILED;
      throw e;
    } finally {
      if (!isAsyncStarted(request) && kept(act, response)) {
        recorder.record(act, asked, response.getStatus());
      }
    }
  }

  private static boolean form(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getContentType(), "")
        .startsWith("application/x-www-form-urlencoded");
  }

  private static boolean kept(Act act, HttpServletResponse response) {
    if (act.endpoint == null || LeftOut.has(act.endpoint)) {
      return false;
    }
    return act.method.isEmpty() || !READS.contains(act.method) || taken(act, response);
  }

  /** Whatever leaves as a file, and the log that was asked for as one and refused. */
  private static boolean taken(Act act, HttpServletResponse response) {
    var type = Objects.requireNonNullElse(response.getContentType(), "");
    var disposition = Objects.requireNonNullElse(response.getHeader("Content-Disposition"), "");
    return act.method.equals("GET")
        && (disposition.startsWith("attachment")
            || type.startsWith("text/csv")
            || type.startsWith("application/x-ndjson")
            || (act.outcome == Outcome.DENIED
                && String.valueOf(act.endpoint).matches(".*\\.(csv|ndjson|zip|json|pdf|xlsx)")));
  }
}
