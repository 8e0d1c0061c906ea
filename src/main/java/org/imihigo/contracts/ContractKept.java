package org.imihigo.contracts;

import org.imihigo.people.PostId;

/**
 * A signed contract was put in force; heard within its transaction.
 *
 * @param by who kept it
 */
public record ContractKept(Contract contract, PostId by) {}
