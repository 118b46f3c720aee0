package org.wardcast.webadmin.pages.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The guide as a page.
 *
 * @param html its chapters, each with its anchor
 */
record Guide(List<Chapter> chapters, String html) {
  /** A heading of the second level. */
  record Chapter(String anchor, String title) {}

  static Guide of(String markdown) {
    var tables = List.of(TablesExtension.create());
    var document = Parser.builder().extensions(tables).build().parse(markdown);
    var chapters = new ArrayList<Chapter>();
    var plain = TextContentRenderer.builder().build();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        chapters.add(
            new Chapter("c" + (chapters.size() + 1), plain.render(heading).strip()));
      }
    }
    var next = chapters.iterator();
    var html = HtmlRenderer.builder()
        .extensions(tables)
        .attributeProviderFactory(context -> (node, tag, attributes) -> {
          if (node instanceof Heading heading && heading.getLevel() == 2 && next.hasNext()) {
            attributes.put("id", next.next().anchor());
          } else if (tag.equals("table")) {
            attributes.putAll(Map.of("class", "table table-sm"));
          }
        })
        .build()
        .render(document);
    return new Guide(chapters, html);
  }
}
