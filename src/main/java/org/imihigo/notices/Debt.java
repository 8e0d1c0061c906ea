package org.imihigo.notices;

import java.util.Optional;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * That a unit owes something.
 *
 * @param post who has to do it; empty where it is whoever reports for the unit
 * @param path where it is done
 */
public record Debt(UnitCode unit, Optional<PostId> post, String path) {}
