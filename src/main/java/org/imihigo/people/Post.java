package org.imihigo.people;

import org.imihigo.kernel.UnitCode;

/** A seat in a unit. Public pages name posts, never who holds them. */
public record Post(PostId id, Office office, UnitCode unit) {}
