/**
 * Reports as administrative letters on A4, in the form of decree 30/2020/NĐ-CP: two heads side by
 * side, kind and subject, the text, "Nơi nhận" beside the signature, page numbers on top. Behind the
 * signature follows what proves the figures.
 */
@NullMarked
package org.wardcast.webadmin.documents.pdf;

import org.jspecify.annotations.NullMarked;
