package org.wardcast.webadmin.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * A refusal that a page did not show beside its field: as a message over the page where htmx asked
 * (what was typed stays), as a page of its own otherwise.
 */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {
  private final Sentences sentences;

  PageAdvice(Sentences sentences) {
    this.sentences = sentences;
  }

  @ExceptionHandler({org.wardcast.devices.Refusal.class, org.wardcast.playlists.Refusal.class})
  String refused(
      RuntimeException refusal,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var sentence = sentences.of((MessageSourceResolvable) refusal);
    return answer(HttpStatus.UNPROCESSABLE_CONTENT, sentence, model, request, response);
  }

  @ExceptionHandler
  String notAllowed(
      AccessDeniedException e,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        HttpStatus.FORBIDDEN, sentences.of("web.error.forbidden"), model, request, response);
  }

  @ExceptionHandler
  String notThere(
      NoSuchElementException e,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        HttpStatus.NOT_FOUND, sentences.of("web.error.not-found"), model, request, response);
  }

  private static String answer(
      HttpStatus status,
      String sentence,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(status.value());
    model.addAttribute("sentence", sentence);
    model.addAttribute("status", status.value());
    return request.getHeader("HX-Request") != null ? "errors/message" : "errors/page";
  }
}
