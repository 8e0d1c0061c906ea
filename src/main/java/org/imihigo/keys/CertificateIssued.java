package org.imihigo.keys;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A post holder got a certificate with which they sign. */
public record CertificateIssued(UnitCode unit, long serial) implements Happening {
    @Override
    public String subject() {
        return "certificate " + serial;
    }
}
