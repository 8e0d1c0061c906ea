package org.imihigo.workbench;

/**
 * What somebody asks of the workbench.
 *
 * @param method the id of the method to try
 * @param other the id of the one to compare it with; empty for none
 * @param text the table as it was pasted
 */
record Asking(String method, String other, String text) {}
