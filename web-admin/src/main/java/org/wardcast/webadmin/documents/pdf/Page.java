package org.wardcast.webadmin.documents.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;

/** A4 with the margins of decree 30/2020: 20 mm above and below, 30 at the left, 15 at the right. */
enum Page {
  PORTRAIT(PageSize.A4.getWidth(), PageSize.A4.getHeight()),
  LANDSCAPE(PageSize.A4.getHeight(), PageSize.A4.getWidth());

  static final float MM = 72 / 25.4f;

  private final float width;
  private final float height;

  Page(float width, float height) {
    this.width = width;
    this.height = height;
  }

  float textWidth() {
    return width - 45 * MM;
  }

  /** From the next page on. */
  void set(Document pdf) {
    pdf.setPageSize(new Rectangle(width, height));
    pdf.setMargins(30 * MM, 15 * MM, 20 * MM, 20 * MM);
  }
}
