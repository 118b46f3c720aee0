package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.playlists.Topic;
import org.wardcast.playlists.Topics;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The two-level list of topics. */
@RestController
@RequestMapping("/api/v1/topics")
@Tag(name = "topics")
class TopicsResource {
  /** A new topic, or a new name. */
  record Wanted(@Nullable Long parentId, @Nullable String name) {}

  private final Topics topics;
  private final Rights rights;

  TopicsResource(Topics topics, Rights rights) {
    this.topics = topics;
    this.rights = rights;
  }

  @GetMapping
  List<Topic> all(@AuthenticationPrincipal Account account) {
    rights.requireAnywhere(account, Right.SEE);
    return topics.all();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Topic add(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    rights.requireAnywhere(account, Right.TOPIC_WRITE);
    return topics.add(wanted.parentId(), wanted.name() == null ? "" : wanted.name());
  }

  @PutMapping("/{id}")
  Topic rename(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Wanted wanted) {
    rights.requireAnywhere(account, Right.TOPIC_WRITE);
    return topics.rename(id, wanted.name() == null ? "" : wanted.name());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.requireAnywhere(account, Right.TOPIC_WRITE);
    topics.remove(id);
  }
}
