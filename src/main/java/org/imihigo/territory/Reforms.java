package org.imihigo.territory;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import org.imihigo.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the room for those who change the tree. Who may, is for the room above to say: nobody
 * is known here.
 */
@Service
@Transactional
public class Reforms {
    private final Units units;

    Reforms(Units units) {
        this.units = units;
    }

    /**
     * What the reform would do to the tree as it is.
     *
     * @throws Refusal where it cannot be
     */
    @Transactional(readOnly = true)
    public Succession plan(Reform reform) {
        return Planning.of(reform, units.all());
    }

    /** Puts it in force, all or nothing; every node's tree follows. */
    public Succession enact(Reform reform) {
        units.hold();
        var succession = plan(reform);
        units.succeed(succession);
        return succession;
    }

    /** Keeps the codes that others use. */
    public void call(Collection<Alias> aliases) {
        var known = units.all().stream().map(Unit::code).collect(toSet());
        aliases.stream()
                .filter(alias -> !known.contains(alias.unit()))
                .findFirst()
                .ifPresent(
                        alias -> {
                            throw Refusal.invalid("territory.unit.unknown", alias.unit());
                        });
        units.call(aliases);
    }
}
