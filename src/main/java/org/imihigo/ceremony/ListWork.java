package org.imihigo.ceremony;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Drafts;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.seal.Merkle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What follows a signature: each contract gets its proof, and comes in force where it is a draft.
 * Some at a time, each time in a transaction of its own: killed, it goes on where it stopped.
 */
@Component
class ListWork {
    static final int AT_A_TIME = 500;

    private final AllLists lists;
    private final Drafts drafts;
    private final People people;
    private final Calendar calendar;
    private final TransactionTemplate transaction;

    ListWork(
            AllLists lists,
            Drafts drafts,
            People people,
            Calendar calendar,
            TransactionTemplate transaction) {
        this.lists = lists;
        this.drafts = drafts;
        this.people = people;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /**
     * @return how many contracts got their proof; 0 where nothing is left to do
     */
    int advance() {
        return transaction.execute(_ -> lists.unfinished().map(this::advance).orElse(0));
    }

    private int advance(SignedList list) {
        var members = lists.members(list.id());
        var tree = Merkle.over(members.stream().map(Member::leaf).toList());
        var open =
                members.stream()
                        .filter(member -> member.proof().isEmpty())
                        .limit(AT_A_TIME)
                        .toList();
        if (open.isEmpty()) {
            return 0;
        }
        var inForce = open.stream().filter(member -> member.draft().isEmpty()).toList();
        var next = inForce.isEmpty() ? List.of(open.getFirst()) : inForce;
        Map<Integer, Member.Proof> proofs = new HashMap<>();
        for (var member : next) {
            var path = String.join(" ", tree.inclusion(member.place(), list.size()));
            proofs.put(member.place(), new Member.Proof(path, trouble(member, list)));
        }
        lists.insert(list.id(), proofs, calendar.now());
        return proofs.size();
    }

    /** A draft that can no longer be put in force stays one; the list says why. */
    private Optional<String> trouble(Member member, SignedList list) {
        if (member.draft().isEmpty()) {
            return Optional.empty();
        }
        var draft = drafts.draft(member.unit(), member.year());
        var lacks = draft.flatMap(one -> drafts.missing(one, calendar.today()));
        if (draft.isEmpty() || lacks.isPresent() || draft.get().version() != member.draft().get()) {
            return Optional.of("ceremony.list.changed");
        }
        var post = people.post(list.post());
        drafts.keepSigned(
                member.unit(),
                member.year(),
                calendar.today(),
                member.draft().get(),
                new Actor(list.person(), post.id(), post.office(), post.unit()));
        return Optional.empty();
    }
}
