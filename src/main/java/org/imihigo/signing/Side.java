package org.imihigo.signing;

/** For whom somebody signs. */
enum Side {
    UNIT,
    ABOVE,
    WITNESS
}
