package org.imihigo.plans;

import static org.imihigo.plans.tables.Activity.ACTIVITY;
import static org.imihigo.plans.tables.Commitment.COMMITMENT;
import static org.imihigo.plans.tables.Funding.FUNDING;
import static org.imihigo.plans.tables.Presentation.PRESENTATION;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.PostId;
import org.imihigo.plans.tables.records.ActivityRecord;
import org.imihigo.plans.tables.records.PresentationRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All activities with what pays them, and to whom they were shown. */
@Repository
class AllActivities {
    private final DSLContext db;

    AllActivities(DSLContext db) {
        this.db = db;
    }

    /** Those in force, in the order in which they were first written. */
    List<Activity> of(String plan, FiscalYear year) {
        var newer = ACTIVITY.as("newer");
        return select(
                ACTIVITY.PLAN
                        .eq(plan)
                        .and(ACTIVITY.YEAR.eq((short) year.startYear()))
                        .andNot(ACTIVITY.REMOVED)
                        .andNotExists(
                                DSL.selectOne()
                                        .from(newer)
                                        .where(
                                                newer.ACTIVITY_.eq(ACTIVITY.ACTIVITY_),
                                                newer.VERSION.gt(ACTIVITY.VERSION))));
    }

    /** Every version, the newest first. */
    List<Activity> history(UUID activity) {
        return select(ACTIVITY.ACTIVITY_.eq(activity)).reversed();
    }

    private List<Activity> select(Condition which) {
        return db.selectFrom(ACTIVITY)
                .where(which)
                .orderBy(ACTIVITY.VERSION, ACTIVITY.AT, ACTIVITY.NAME)
                .fetch(this::activity);
    }

    private Activity activity(ActivityRecord line) {
        var funds = new EnumMap<Fund, Long>(Fund.class);
        db.selectFrom(FUNDING)
                .where(FUNDING.ACTIVITY.eq(line.getId()))
                .forEach(one -> funds.put(Fund.valueOf(one.getSource()), one.getAmount()));
        return new Activity(
                line.getId(),
                line.getActivity(),
                line.getVersion(),
                line.getRemoved(),
                new Reference(line.getPlan(), line.getLine()),
                new FiscalYear(line.getYear()),
                line.getName(),
                line.getCost(),
                funds,
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }

    /** False where the version is there already: somebody was first. */
    boolean insert(Activity activity) {
        boolean first =
                db.insertInto(ACTIVITY).set(record(activity)).onConflictDoNothing().execute() == 1;
        if (first) {
            activity.funds().forEach((fund, amount) -> insert(activity.id(), fund, amount));
        }
        return first;
    }

    private void insert(UUID activity, Fund fund, long amount) {
        db.insertInto(FUNDING, FUNDING.ACTIVITY, FUNDING.SOURCE, FUNDING.AMOUNT)
                .values(activity, fund.name(), amount)
                .execute();
    }

    private static ActivityRecord record(Activity activity) {
        return new ActivityRecord(
                activity.id(),
                activity.activity(),
                activity.version(),
                activity.removed(),
                activity.line().plan(),
                activity.line().line(),
                (short) activity.year().startYear(),
                activity.name(),
                activity.cost(),
                activity.by().value(),
                activity.person().orElse(null),
                activity.at());
    }

    /** Keeps it; the same form twice is one. */
    boolean insert(Presentation shown) {
        boolean first =
                db.insertInto(PRESENTATION).set(record(shown)).onConflictDoNothing().execute() == 1;
        if (first) {
            for (int place = 0; place < shown.commitments().size(); place++) {
                insert(shown.id(), place + 1, shown.commitments().get(place));
            }
        }
        return first;
    }

    private void insert(UUID presentation, int number, Presentation.Commitment commitment) {
        db.insertInto(COMMITMENT)
                .columns(
                        COMMITMENT.PRESENTATION,
                        COMMITMENT.NUMBER,
                        COMMITMENT.ACTIVITY,
                        COMMITMENT.WHOM,
                        COMMITMENT.AMOUNT)
                .values(
                        presentation,
                        number,
                        commitment.activity(),
                        commitment.whom(),
                        commitment.amount())
                .execute();
    }

    private static PresentationRecord record(Presentation shown) {
        return new PresentationRecord(
                shown.id(),
                shown.plan(),
                (short) shown.year().startYear(),
                shown.day(),
                shown.audience().name(),
                shown.whom(),
                shown.note(),
                shown.by().value(),
                shown.person().orElse(null),
                shown.at());
    }

    /** The latest first. */
    List<Presentation> presentations(String plan, FiscalYear year) {
        return db.selectFrom(PRESENTATION)
                .where(PRESENTATION.PLAN.eq(plan), PRESENTATION.YEAR.eq((short) year.startYear()))
                .orderBy(PRESENTATION.DAY.desc(), PRESENTATION.AT.desc())
                .fetch(this::presentation);
    }

    private Presentation presentation(PresentationRecord line) {
        return new Presentation(
                line.getId(),
                line.getPlan(),
                new FiscalYear(line.getYear()),
                line.getDay(),
                Presentation.Audience.valueOf(line.getAudience()),
                line.getWhom(),
                line.getNote(),
                commitments(line.getId()),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }

    private List<Presentation.Commitment> commitments(UUID presentation) {
        return db.selectFrom(COMMITMENT)
                .where(COMMITMENT.PRESENTATION.eq(presentation))
                .orderBy(COMMITMENT.NUMBER)
                .fetch(
                        line ->
                                new Presentation.Commitment(
                                        line.getActivity(), line.getWhom(), line.getAmount()));
    }
}
