package org.imihigo.scoring;

import java.util.Comparator;
import java.util.List;
import org.imihigo.database.Change;
import org.imihigo.database.Follower;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the country has written and declared, in memory, on every node. */
@Component
@Order(0)
class WrittenMethods implements Follower {
    static final String TOPIC = "scoring.method";

    private final OwnMethods own;
    private final Methods methods;
    private volatile List<OwnMethod> all = List.of();

    WrittenMethods(OwnMethods own, Methods methods) {
        this.own = own;
        this.methods = methods;
    }

    List<OwnMethod> all() {
        return all;
    }

    /** The versions of one method, the last one first; none where there is no such method. */
    List<OwnMethod> versions(String id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .sorted(Comparator.comparingInt(OwnMethod::version).reversed())
                .toList();
    }

    @Override
    public void load() {
        all = own.all();
        methods.declare(all.stream().filter(OwnMethod::isDeclared).toList());
    }

    @Override
    public void apply(List<Change> changes) {
        if (changes.stream().map(Change::topic).anyMatch(TOPIC::equals)) {
            load();
        }
    }
}
