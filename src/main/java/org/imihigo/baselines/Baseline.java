package org.imihigo.baselines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;

/**
 * Where a unit stood on a series: a record of its own, which every contract may rest on. Never
 * changed: a correction is the next version.
 *
 * @param reason why it says something else than the version before; empty of the first
 * @param person who held the post; nobody where it was brought
 * @param proofs documents that show it
 * @param verification the last word of the level above
 */
public record Baseline(
        BaselineId id,
        UnitCode unit,
        SeriesId series,
        int version,
        Stated stated,
        String reason,
        PostId by,
        Optional<UUID> person,
        Instant at,
        List<DocumentId> proofs,
        Optional<Verification> verification) {
    public Baseline {
        proofs = List.copyOf(proofs);
    }

    public boolean isVerified() {
        return verification.filter(Verification::verified).isPresent();
    }

    public Trust trust() {
        return switch (stated) {
            case Stated.ToEstablish _ -> Trust.TO_ESTABLISH;
            case Stated.Found found when !found.confidence().isSolid() -> Trust.WEAK;
            case Stated.Found _ -> isVerified() ? Trust.TRUSTWORTHY : Trust.UNVERIFIED;
        };
    }

    /** A figure is verified by the level above, and never by who wrote it from another post. */
    void mustBeVerifiableBy(Actor actor) {
        actor.mustJudge(unit);
        if (stated instanceof Stated.ToEstablish) {
            throw Refusal.conflict("baselines.verify.nothing");
        }
        if (person.filter(actor.person()::equals).isPresent()) {
            throw Refusal.notYours("baselines.verify.own");
        }
    }
}
