package org.wardcast.playlists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two-level list of topics. */
public interface Topics {
  /** Parents in order, each followed by its children. */
  List<Topic> all();

  /** @throws Refusal if the name is empty or taken beside it, or the parent has a parent */
  Topic add(@Nullable Long parentId, String name);

  Topic rename(long id, String name);

  /** @throws Refusal while a bulletin or another topic uses it */
  void remove(long id);
}
