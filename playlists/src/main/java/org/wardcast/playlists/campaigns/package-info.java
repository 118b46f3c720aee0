/**
 * The third door of playlists: campaigns with their phases, themes and targets, and anniversaries.
 * Meeting targets is planned elsewhere; nothing here knows slots or devices.
 */
@NullMarked
package org.wardcast.playlists.campaigns;

import org.jspecify.annotations.NullMarked;
