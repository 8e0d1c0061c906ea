package org.imihigo.signing;

/**
 * A signature under a text.
 *
 * @param number its place among them, from 1
 * @param serial of the certificate
 * @param document the SHA-256 of the PDF that it left
 */
record Signed(int number, Side side, long serial, String document, Deed deed) {}
