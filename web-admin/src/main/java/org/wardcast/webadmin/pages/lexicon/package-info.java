/** Từ điển đọc: how speech reads abbreviations; found, tried, changed and put back. */
@NullMarked
package org.wardcast.webadmin.pages.lexicon;

import org.jspecify.annotations.NullMarked;
