package org.wardcast.webadmin.errors;

import java.util.Map;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** RFC 9457 problem details for everything under {@code /api}, with the field's name. */
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private final Sentences sentences;

  ProblemAdvice(Sentences sentences) {
    this.sentences = sentences;
  }

  @ExceptionHandler
  ProblemDetail refused(org.wardcast.devices.Refusal refusal) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT, sentences.of(refusal), refusal.code(), refusal.field());
  }

  @ExceptionHandler
  ProblemDetail refused(org.wardcast.playlists.Refusal refusal) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT, sentences.of(refusal), refusal.code(), refusal.field());
  }

  @ExceptionHandler
  ProblemDetail notThere(NoSuchElementException e) {
    return problem(
        HttpStatus.NOT_FOUND, sentences.of("web.error.not-found"), "web.error.not-found", null);
  }

  @ExceptionHandler
  ProblemDetail notAllowed(AccessDeniedException e) {
    return problem(
        HttpStatus.FORBIDDEN, sentences.of("web.error.forbidden"), "web.error.forbidden", null);
  }

  @ExceptionHandler
  ProblemDetail unexpected(Exception e) {
    LOG.error("A REST request failed", e);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        sentences.of("web.error.unexpected"),
        "web.error.unexpected",
        null);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.badRequest()
        .body(problem(
            HttpStatus.BAD_REQUEST,
            sentences.of("web.error.unreadable"),
            "web.error.unreadable",
            null));
  }

  private static ProblemDetail problem(
      HttpStatus status,
      String sentence,
      String code,
      @org.jspecify.annotations.Nullable String field) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setProperties(new java.util.LinkedHashMap<>(Map.of("code", code)));
    if (field != null) {
      problem.setProperty("field", field);
    }
    return problem;
  }
}
