/** Writes exports and proofs of lines, in the formats that the package notes of {@code proof} give. */
@NullMarked
package org.wardcast.scheduler.exports;

import org.jspecify.annotations.NullMarked;
