package org.imihigo.scoring;

import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/**
 * A person of the declaring authority signed a version of a method.
 *
 * @param hash SHA-256 of the document that was signed
 * @param declared whether it was the second signature, so that the method judges from now on
 */
public record MethodSigned(UnitCode unit, String method, int version, String hash, boolean declared)
        implements Happening {
    @Override
    public String subject() {
        return "method " + method + " version " + version;
    }
}
