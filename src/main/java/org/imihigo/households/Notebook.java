package org.imihigo.households;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;

/**
 * A family's book.
 *
 * @param label by which the family knows it again, such as the number of the house; may be empty
 */
record Notebook(UUID id, UnitCode village, String label, Instant at) {}
