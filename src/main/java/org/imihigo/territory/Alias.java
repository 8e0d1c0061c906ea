package org.imihigo.territory;

import org.imihigo.kernel.UnitCode;

/**
 * How others call a unit.
 *
 * @param scheme whose code it is: {@code NISR}
 */
public record Alias(String scheme, String code, UnitCode unit) {}
