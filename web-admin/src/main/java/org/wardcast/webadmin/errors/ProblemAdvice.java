package org.wardcast.webadmin.errors;

import java.time.DateTimeException;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

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

  /** A moment or a day further away than the arithmetic of calendars reaches. */
  @ExceptionHandler({DateTimeException.class, ArithmeticException.class})
  ProblemDetail beyondTheCalendar(RuntimeException e) {
    LOG.warn("A REST request with figures out of all bounds: {}", e.getMessage());
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        sentences.of("web.error.bounds"),
        "web.error.bounds",
        null);
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
    var field = e.getCause() instanceof JacksonException json ? field(json) : "";
    var problem = field.isEmpty()
        ? problem(
            HttpStatus.BAD_REQUEST,
            sentences.of("web.error.unreadable"),
            "web.error.unreadable",
            null)
        : problem(
            HttpStatus.BAD_REQUEST,
            sentences.of("web.error.field-unreadable", field),
            "web.error.field-unreadable",
            field);
    return ResponseEntity.badRequest().body(problem);
  }

  private static String field(JacksonException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  /** Spring's own words are English and speak of its insides. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var field = fieldOf(e);
    var code = field == null ? RequestErrors.code(status.value()) : "web.error.field-unreadable";
    var sentence = field == null ? sentences.of(code) : sentences.of(code, field);
    var problem = problem(HttpStatus.valueOf(status.value()), sentence, code, field);
    return super.handleExceptionInternal(e, problem, headers, status, request);
  }

  private static @Nullable String fieldOf(Exception e) {
    if (e instanceof MethodArgumentTypeMismatchException wrong) {
      return wrong.getName();
    }
    return e instanceof MissingServletRequestParameterException missing
        ? missing.getParameterName()
        : null;
  }

  private static ProblemDetail problem(
      HttpStatus status, String sentence, String code, @Nullable String field) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setProperties(new java.util.LinkedHashMap<>(Map.of("code", code)));
    if (field != null) {
      problem.setProperty("field", field);
    }
    return problem;
  }
}
