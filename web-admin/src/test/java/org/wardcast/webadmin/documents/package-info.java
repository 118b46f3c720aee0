@NullMarked
package org.wardcast.webadmin.documents;

import org.jspecify.annotations.NullMarked;
