package org.imihigo.notices;

import java.time.LocalDate;
import org.imihigo.kernel.FiscalPeriod;

/**
 * A day by which something is owed.
 *
 * @param id its name among all deadlines; another one where the day has moved
 * @param wording the beginning of the keys under which the room has its sentences, such as {@code
 *     reporting.notice.}; each has the period and the day as its places, and those to the levels
 *     above, in {@code .one} and {@code .other}, first how many are late
 */
public record Deadline(String id, String wording, FiscalPeriod period, LocalDate due) {}
