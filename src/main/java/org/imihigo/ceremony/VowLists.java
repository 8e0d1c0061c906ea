package org.imihigo.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.keys.PostKeys;
import org.imihigo.keys.Signer;
import org.imihigo.people.Actor;
import org.imihigo.seal.CanonicalJson;
import org.imihigo.seal.Kind;
import org.imihigo.seal.Merkle;
import org.imihigo.seal.Seal;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of lists: one signature over all contracts that were vowed, by the level above. */
@Service
@Transactional
public class VowLists {
    private static final String FORM = "imihigo-list-1";

    private final AllLists lists;
    private final AllVows vows;
    private final Territory territory;
    private final PostKeys keys;
    private final Seal seal;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    VowLists(
            AllLists lists,
            AllVows vows,
            Territory territory,
            PostKeys keys,
            Seal seal,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.vows = vows;
        this.territory = territory;
        this.keys = keys;
        this.seal = seal;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * What the unit above could sign now: the last vow of each unit below, where no list has it.
     */
    @Transactional(readOnly = true)
    List<Vow> waiting(UnitCode unit, FiscalYear year) {
        var below = territory.children(unit).stream().map(Unit::code).toList();
        var last = new TreeMap<UnitCode, Vow>();
        vows.unsigned(below, year).forEach(vow -> last.put(vow.unit(), vow));
        return List.copyOf(last.values());
    }

    /**
     * The actor signs all that waits: the statement with the root, with the key that their second
     * factor opens. Both go into the public log.
     *
     * @param counted how many contracts the actor says they sign
     * @param code of their second factor
     * @throws Refusal where it is another number, the code does not open, or somebody has signed
     *     one of them meanwhile
     */
    public SignedList sign(UnitCode unit, FiscalYear year, int counted, String code, Actor actor) {
        var waiting = waiting(unit, year);
        waiting.forEach(vow -> actor.mustJudge(vow.unit()));
        if (waiting.isEmpty()) {
            throw Refusal.conflict("ceremony.list.empty");
        }
        if (waiting.size() != counted) {
            throw Refusal.invalid("ceremony.list.count", waiting.size());
        }
        return sign(unit, year, waiting, keys.release(code, actor), actor);
    }

    SignedList sign(UnitCode unit, FiscalYear year, List<Vow> vowed, Signer signer, Actor actor) {
        var list = list(unit, year, vowed, actor);
        try {
            lists.insert(list, vowed);
        } catch (DuplicateKeyException _) {
            throw Refusal.conflict("ceremony.list.twice");
        }
        var statement = list.statement().getBytes(UTF_8);
        var signature = ListSignature.over(statement, signer);
        lists.insert(list.id(), signature);
        events.publishEvent(new ListSigned(unit, list.id(), list.root(), list.size()));
        seal.append(Kind.LIST, list.subject(), statement);
        seal.append(Kind.LIST, "signature of " + list.subject(), signature.content());
        return list;
    }

    private SignedList list(UnitCode unit, FiscalYear year, List<Vow> vowed, Actor actor) {
        var root = Merkle.over(vowed.stream().map(Vow::leaf).toList()).root(vowed.size());
        int number = lists.next(unit, year);
        var at = calendar.now();
        var statement =
                CanonicalJson.of(
                        Map.of(
                                "form", FORM,
                                "unit", unit.value(),
                                "year", year.toString(),
                                "number", number,
                                "size", vowed.size(),
                                "root", root,
                                "office", actor.office().word(),
                                "of", actor.unit().value(),
                                "at", at.toString()));
        return new SignedList(
                UUID.randomUUID(),
                unit,
                year,
                number,
                vowed.size(),
                root,
                new String(statement, UTF_8),
                Sha256.hex(statement),
                actor.post(),
                actor.person(),
                at);
    }

    @Transactional(readOnly = true)
    SignedList get(UUID id) {
        return lists.find(id).orElseThrow(() -> Refusal.notFound("ceremony.list.unknown"));
    }

    @Transactional(readOnly = true)
    List<SignedList> of(UnitCode unit, FiscalYear year) {
        return lists.of(unit, year);
    }

    /** The contracts of a list by their units. */
    @Transactional(readOnly = true)
    Map<UnitCode, Member> members(UUID list) {
        return lists.members(list).stream()
                .collect(toMap(Member::unit, identity(), (one, _) -> one, TreeMap::new));
    }

    /** How many of a list have their proof. */
    @Transactional(readOnly = true)
    int done(UUID list) {
        return lists.done(list);
    }
}
