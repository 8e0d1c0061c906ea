package org.imihigo.keys;

import java.util.List;
import org.imihigo.people.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** In a demonstration alone: somebody sets up their second factor, and signs with the codes. */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
public class Rehearsal {
    private final SecondFactor factor;

    Rehearsal(SecondFactor factor) {
        this.factor = factor;
    }

    /** The codes of their sheet, each of which opens their key once. */
    public List<String> codes(Actor actor) {
        factor.begin("", actor);
        return factor.confirm(factor.shown(actor), actor);
    }
}
