package org.imihigo.proposals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What one level did with a proposal on a day; never changed.
 *
 * @param id of the form, so that a click that came twice is one step
 * @param number its place among the steps of the proposal, from 1
 * @param reason for whoever asked; may be empty where the fate needs none
 * @param next the unit that decides after this; none where the proposal has its answer
 */
public record Step(
        UUID id,
        ProposalId proposal,
        int number,
        UnitCode level,
        Fate fate,
        String reason,
        Optional<UnitCode> next,
        PostId by,
        Optional<UUID> person,
        Instant at) {}
