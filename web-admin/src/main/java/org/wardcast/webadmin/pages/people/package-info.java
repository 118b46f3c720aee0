/** Người dùng: who may sign in, with which roles where, and their API keys. */
@NullMarked
package org.wardcast.webadmin.pages.people;

import org.jspecify.annotations.NullMarked;
