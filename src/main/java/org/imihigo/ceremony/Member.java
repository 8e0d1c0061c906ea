package org.imihigo.ceremony;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/**
 * A contract in a list.
 *
 * @param place from 0
 * @param draft which version of the draft comes in force; empty where the contract is already
 * @param proof the way to the root; empty as long as it is not written down
 */
record Member(
        UUID list,
        int place,
        UnitCode unit,
        FiscalYear year,
        String text,
        String leaf,
        Optional<Integer> draft,
        Optional<Proof> proof) {
    /**
     * What is kept with a contract.
     *
     * @param path hashes with a space between them, the nearest first
     * @param trouble why it could not be put in force
     */
    record Proof(String path, Optional<String> trouble) {
        List<String> hashes() {
            return path.isEmpty() ? List.of() : Arrays.asList(path.split(" "));
        }
    }
}
