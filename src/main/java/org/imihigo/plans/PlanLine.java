package org.imihigo.plans;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.PostId;

/**
 * One version of a line of a logframe.
 *
 * @param code what people call it, unique in its plan: {@code 1.2.3}
 * @param version 1 when it was written; the highest is in force
 * @param removed whether the plan has it no longer
 * @param reason why it differs from the version before
 */
public record PlanLine(
        UUID id,
        String plan,
        String code,
        int version,
        boolean removed,
        Aim aim,
        String reason,
        PostId by,
        Optional<UUID> person,
        Instant at) {
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}";

    public PlanLine {
        if (!code.matches(CODE)) {
            throw Refusal.invalid("plans.line.code", code);
        }
        if (version > 1 && reason.isBlank()) {
            throw Refusal.invalid("plans.line.reason");
        }
    }

    String path() {
        return "/plans/" + plan + "/lines/" + code;
    }

    Reference reference() {
        return new Reference(plan, code);
    }
}
