package org.imihigo.exchange.pages;

import org.imihigo.web.Reply;

/**
 * Where the contract of a unit is found as a table.
 *
 * @param address of the contract
 * @param next where the next contract is brought
 * @param signed whether there is one in force
 * @param mine whether the reader drafts for the unit
 */
public record TablePart(String address, String next, boolean signed, boolean mine)
        implements Reply.Page {}
