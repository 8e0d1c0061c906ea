package org.imihigo.keys;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A certificate is trusted no more. */
public record CertificateRevoked(UnitCode unit, long serial) implements Happening {
    @Override
    public String subject() {
        return "certificate " + serial;
    }
}
