package org.imihigo.scoring;

import java.util.HashMap;
import java.util.Map;
import org.imihigo.pledges.Pledge;

/** Lets equal parts of a hundred thousand pledges be one in memory: their chains, their targets. */
final class Alike {
    private final Map<Object, Object> parts = new HashMap<>();

    Pledge of(Pledge pledge) {
        return new Pledge(
                pledge.id(),
                one(pledge.unit()),
                pledge.year(),
                one(pledge.series()),
                pledge.number(),
                one(pledge.chain()),
                pledge.source(),
                one(pledge.baseline()),
                one(pledge.targets()),
                one(pledge.weight()),
                one(pledge.verification()),
                one(pledge.origin()),
                pledge.parent());
    }

    @SuppressWarnings("unchecked")
    private <T> T one(T part) {
        return (T) parts.computeIfAbsent(part, _ -> part);
    }
}
