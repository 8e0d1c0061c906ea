package org.imihigo.ranking.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** How the units directly below stand. */
public record ChildrenPage(
        String caption,
        String unit,
        List<TablePage.Row> rows,
        List<TablePage.Below> below,
        int hidden,
        String address)
        implements Reply.Page {}
