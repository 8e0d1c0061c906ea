package org.imihigo.signing;

import java.time.LocalDate;

/** That a text was pledged aloud. */
record Vow(LocalDate day, String place, Deed recorded) {}
