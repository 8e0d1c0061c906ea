package org.imihigo.proposals;

import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/**
 * Which proposals are looked for.
 *
 * @param text words of the title or the text; empty for all
 * @param within the place they concern
 * @param reader the place whose words the reader may read before they are passed on
 */
record Search(
        String text,
        UnitCode within,
        Optional<Outcome> outcome,
        Optional<Category> category,
        Optional<FiscalYear> year,
        Optional<UnitCode> reader) {}
