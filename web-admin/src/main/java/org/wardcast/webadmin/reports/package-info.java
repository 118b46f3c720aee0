/**
 * Coverage reports: a question asked of the figures becomes a report in which every name is written
 * out, and that becomes tables, charts, a map and documents. A report read back from a frozen file
 * goes the same way as one just asked for.
 */
@NullMarked
package org.wardcast.webadmin.reports;

import org.jspecify.annotations.NullMarked;
