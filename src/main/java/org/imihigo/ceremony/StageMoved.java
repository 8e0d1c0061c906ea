package org.imihigo.ceremony;

import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.UnitCode;

/** A ceremony was called, went on, went back or paused. */
public record StageMoved(UnitCode unit, UUID event, int number) implements Happening {
    @Override
    public String subject() {
        return "ceremony " + event;
    }
}
