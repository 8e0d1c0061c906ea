package org.imihigo.assurance;

/**
 * What the reviewers make of a version.
 *
 * @param reason why it is returned
 */
record Verdict(boolean accepted, String reason, Signature by) {}
