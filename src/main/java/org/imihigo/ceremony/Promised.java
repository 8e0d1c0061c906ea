package org.imihigo.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.imihigo.seal.Merkle.leaf;

import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;

/**
 * What a unit promises, word for word, as canonical JSON.
 *
 * @param json its only spelling
 * @param draft the version of the draft that says so; empty where the contract is in force already
 */
record Promised(UnitCode unit, FiscalYear year, String json, Optional<Integer> draft) {
    String sha256() {
        return Sha256.hex(bytes());
    }

    /** What stands for it in a list. */
    String hash() {
        return leaf(bytes());
    }

    byte[] bytes() {
        return json.getBytes(UTF_8);
    }
}
