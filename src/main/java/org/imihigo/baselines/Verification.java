package org.imihigo.baselines;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.people.PostId;

/**
 * That the level above found a baseline right, or took that back.
 *
 * @param person who held the post; nobody where it was brought
 */
public record Verification(
        boolean verified, String remark, PostId by, Optional<UUID> person, Instant at) {}
