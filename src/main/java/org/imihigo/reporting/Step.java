package org.imihigo.reporting;

import java.util.List;

/**
 * One reading in the story of its cell.
 *
 * @param inForce whether nothing of its kind superseded it and nobody withdrew it
 * @param verdicts what the level above said of it, oldest first
 */
public record Step(
        Reading reading, boolean inForce, List<Evidence> evidence, List<Verdict> verdicts) {}
