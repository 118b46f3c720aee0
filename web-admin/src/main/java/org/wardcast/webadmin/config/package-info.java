/** The wiring: time, storage, migrations, messages, Quartz. The only room that reads the system's clock. */
@NullMarked
package org.wardcast.webadmin.config;

import org.jspecify.annotations.NullMarked;
