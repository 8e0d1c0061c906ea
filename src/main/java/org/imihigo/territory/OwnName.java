package org.imihigo.territory;

import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Language;

/** What a unit is called in one language, where languages differ. */
record OwnName(UnitCode unit, Language language, String shortName, String fullName) {}
