package org.imihigo.ceremony;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** The level above signed the contracts of a list at once. */
public record ListSigned(UnitCode unit, UUID list, String root, int size) implements Happening {
    @Override
    public String subject() {
        return "list " + list;
    }
}
