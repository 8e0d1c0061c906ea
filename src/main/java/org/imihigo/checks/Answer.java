package org.imihigo.checks;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.people.PostId;

/** Why a plan stays as it is in spite of a finding. Never changed; it can be taken back. */
public record Answer(AnswerId id, String reason, PostId by, UUID person, Instant at) {}
