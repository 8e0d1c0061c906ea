package org.imihigo.pledges;

/**
 * Where a pledge stands in the chain of results.
 *
 * @param sector such as Agriculture, as the national strategy names it
 * @param outcome the change that is wanted, in the words of the contract
 * @param output what will be delivered, in the words of the contract
 */
public record Chain(Pillar pillar, String sector, String outcome, String output) {}
