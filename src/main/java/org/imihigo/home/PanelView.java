package org.imihigo.home;

import org.imihigo.web.Reply;

/**
 * A part of a unit's page.
 *
 * @param anchor its name in addresses: {@code pledges}
 * @param title its heading, which the unit's page writes; the page's template goes on below it
 */
public record PanelView(String anchor, String title, Reply.Page page) {}
