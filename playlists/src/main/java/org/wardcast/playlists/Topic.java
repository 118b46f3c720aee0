package org.wardcast.playlists;

import org.jspecify.annotations.Nullable;

/** Chuyên mục. Two levels: a topic with a parent has no children. */
public record Topic(long id, @Nullable Long parentId, String name) {}
