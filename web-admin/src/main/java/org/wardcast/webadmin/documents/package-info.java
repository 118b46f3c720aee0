/**
 * Reports on paper and as files: one document, written as XLSX, PDF, CSV and JSON with the same
 * figures.
 */
@NullMarked
package org.wardcast.webadmin.documents;

import org.jspecify.annotations.NullMarked;
