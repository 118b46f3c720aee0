/** Who is it? Sign-in, API keys, the first administrator, and the headers every answer carries. What they may do is asked in people. */
@NullMarked
package org.wardcast.webadmin.security;

import org.jspecify.annotations.NullMarked;
