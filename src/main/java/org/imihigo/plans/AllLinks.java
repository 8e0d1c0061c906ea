package org.imihigo.plans;

import static org.imihigo.plans.tables.Link.LINK;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.plans.tables.records.LinkRecord;
import org.imihigo.pledges.PledgeId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which pledges serve which lines; the only class that knows the table. */
@Repository
class AllLinks {
    private final DSLContext db;

    AllLinks(DSLContext db) {
        this.db = db;
    }

    /** False where somebody said something about the pledge and the line at the same time. */
    boolean insert(Link link) {
        return db.insertInto(LINK).set(record(link)).onConflictDoNothing().execute() == 1;
    }

    /** What was said of a pledge and a line, the newest first. */
    List<Link> history(PledgeId pledge, Reference to) {
        return db.selectFrom(LINK)
                .where(
                        LINK.PLEDGE.eq(pledge.value()),
                        LINK.PLAN.eq(to.plan()),
                        LINK.LINE.eq(to.line()))
                .orderBy(LINK.NUMBER.desc())
                .fetch(AllLinks::link);
    }

    /** Every word about a pledge, the newest first. */
    List<Link> history(PledgeId pledge) {
        return db.selectFrom(LINK)
                .where(LINK.PLEDGE.eq(pledge.value()))
                .orderBy(LINK.AT.desc(), LINK.PLAN, LINK.LINE, LINK.NUMBER.desc())
                .fetch(AllLinks::link);
    }

    List<Link> of(Collection<PledgeId> pledges) {
        return holding(LINK.PLEDGE.in(pledges.stream().map(PledgeId::value).toList()));
    }

    List<Link> of(UnitCode unit, FiscalYear year) {
        return holding(LINK.UNIT.eq(unit.value()).and(LINK.YEAR.eq((short) year.startYear())));
    }

    /** Of all years. */
    List<Link> to(String plan) {
        return holding(LINK.PLAN.eq(plan));
    }

    /** How many pledges of a year serve each line. */
    Map<Reference, Integer> counts(FiscalYear year, UnitCode within) {
        return holding(
                        LINK.YEAR
                                .eq((short) year.startYear())
                                .and(LINK.UNIT.ge(within.value()))
                                .and(LINK.UNIT.lt(within.successor())))
                .stream()
                .collect(Collectors.toMap(Link::to, _ -> 1, Integer::sum));
    }

    private List<Link> holding(Condition which) {
        var newer = LINK.as("newer");
        return db.selectFrom(LINK)
                .where(which)
                .and(LINK.ADDED)
                .andNotExists(
                        DSL.selectOne()
                                .from(newer)
                                .where(
                                        newer.PLEDGE.eq(LINK.PLEDGE),
                                        newer.PLAN.eq(LINK.PLAN),
                                        newer.LINE.eq(LINK.LINE),
                                        newer.NUMBER.gt(LINK.NUMBER)))
                .orderBy(LINK.PLAN, LINK.LINE, LINK.AT)
                .fetch(AllLinks::link);
    }

    private static LinkRecord record(Link link) {
        return new LinkRecord(
                link.pledge().value(),
                link.to().plan(),
                link.to().line(),
                link.number(),
                link.added(),
                link.unit().value(),
                (short) link.year().startYear(),
                link.by().value(),
                link.person().orElse(null),
                link.at());
    }

    private static Link link(LinkRecord line) {
        return new Link(
                new PledgeId(line.getPledge()),
                new Reference(line.getPlan(), line.getLine()),
                line.getNumber(),
                line.getAdded(),
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }
}
