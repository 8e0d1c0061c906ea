package org.imihigo.ceremony;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * That whoever leads a unit vowed its contract.
 *
 * @param text the hash of what was vowed
 * @param leaf what stands for it in a list
 * @param draft which version of the draft said so; empty where the contract is in force already
 */
record Vow(
        UnitCode unit,
        FiscalYear year,
        String text,
        String leaf,
        Optional<Integer> draft,
        PostId post,
        UUID person,
        Instant at) {}
