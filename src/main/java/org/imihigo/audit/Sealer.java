package org.imihigo.audit;

import java.util.ArrayList;
import java.util.HashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links entries into their chains in the order of their commits, a moment after them. */
@Service
class Sealer {
    private final Entries entries;

    Sealer(Entries entries) {
        this.entries = entries;
    }

    /**
     * @return how many entries got their place
     */
    @Transactional
    public int seal() {
        if (!entries.mayBeSealedHere()) {
            return 0;
        }
        var sealed = new ArrayList<Entries.Sealed>();
        var last = new HashMap<String, Entry.Seal>();
        for (var entry : entries.settled()) {
            var seal = entry.after(last.computeIfAbsent(entry.chain(), entries::last));
            sealed.add(new Entries.Sealed(entry.id(), seal));
            last.put(entry.chain(), seal);
        }
        if (!sealed.isEmpty()) {
            entries.seal(sealed);
        }
        return sealed.size();
    }
}
