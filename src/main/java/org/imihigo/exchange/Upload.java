package org.imihigo.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * A file that was sent, as long as its sender has not finished with it.
 *
 * @param sheet the chosen one; empty as long as the house chooses
 * @param columns what each column holds; empty as long as the house guesses
 * @param version 1 when it was sent; every answer adds one
 */
record Upload(
        UUID id,
        UnitCode unit,
        FiscalYear year,
        Purpose purpose,
        String name,
        String sha256,
        PostId post,
        Instant at,
        Optional<Integer> sheet,
        Optional<List<Optional<Column>>> columns,
        int version) {
    private static final int LONGEST_NAME = 120;

    /** What the file is for. */
    enum Purpose {
        /** To become the draft of a contract. */
        CONTRACT,
        /** An exported table, filled in. */
        FIGURES
    }

    static Upload of(
            UnitCode unit,
            FiscalYear year,
            Purpose purpose,
            String name,
            byte[] content,
            PostId post,
            Instant at) {
        return new Upload(
                UUID.randomUUID(),
                unit,
                year,
                purpose,
                clean(name),
                Sha256.hex(content),
                post,
                at,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var letters = last.replaceAll("[^\\p{L}\\p{N}._ ()-]", "_").strip();
        return letters.isEmpty()
                ? "imihigo"
                : letters.substring(0, Math.min(letters.length(), LONGEST_NAME));
    }

    /** What the first to answer saw, the second must see too. */
    void mustStandAt(int seen) {
        if (version != seen) {
            throw Refusal.conflict("exchange.import.changed");
        }
    }
}
