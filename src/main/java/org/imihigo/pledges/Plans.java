package org.imihigo.pledges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.imihigo.pledges.tables.Plan.PLAN;
import static org.imihigo.pledges.tables.PlanActivity.PLAN_ACTIVITY;
import static org.imihigo.pledges.tables.PlanFund.PLAN_FUND;
import static org.imihigo.pledges.tables.PlanShare.PLAN_SHARE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.pledges.Plan.Activity;
import org.imihigo.pledges.Plan.Fund;
import org.imihigo.pledges.Plan.Share;
import org.imihigo.pledges.tables.records.PlanFundRecord;
import org.imihigo.pledges.tables.records.PlanRecord;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How pledges are to be kept; the only class that knows the tables. */
@Repository
class Plans {
    private final DSLContext db;

    Plans(DSLContext db) {
        this.db = db;
    }

    Optional<Plan> find(PledgeId pledge) {
        return Optional.ofNullable(find(List.of(pledge)).get(pledge));
    }

    /** Of those that have one; any number of them in four questions. */
    Map<PledgeId, Plan> find(Collection<PledgeId> pledges) {
        var ids = pledges.stream().map(PledgeId::value).toArray(UUID[]::new);
        var activities = activities(ids);
        var funds = funds(ids);
        var shares = shares(ids);
        return db.selectFrom(PLAN)
                .where(PLAN.PLEDGE.eq(DSL.any(ids)))
                .fetchMap(
                        record -> new PledgeId(record.getPledge()),
                        record ->
                                toPlan(
                                        record,
                                        activities.getOrDefault(record.getPledge(), List.of()),
                                        funds.getOrDefault(record.getPledge(), Map.of()),
                                        shares.getOrDefault(record.getPledge(), List.of())));
    }

    private static Plan toPlan(
            PlanRecord record,
            List<Activity> activities,
            Map<Fund, Long> funds,
            List<Share> shares) {
        return new Plan(
                record.getReference(),
                record.getObjective(),
                record.getMethod(),
                activities,
                record.getPlaces(),
                Optional.ofNullable(record.getWomen()),
                Optional.ofNullable(record.getMen()),
                Optional.ofNullable(record.getCost()),
                record.getBudgetLine(),
                funds,
                record.getResponsible(),
                shares,
                record.getPartners(),
                record.getAssumptions());
    }

    private Map<UUID, List<Activity>> activities(UUID[] pledges) {
        return db.selectFrom(PLAN_ACTIVITY)
                .where(PLAN_ACTIVITY.PLEDGE.eq(DSL.any(pledges)))
                .orderBy(PLAN_ACTIVITY.NUMBER)
                .fetchGroups(
                        PLAN_ACTIVITY.PLEDGE,
                        one ->
                                new Activity(
                                        one.get(PLAN_ACTIVITY.TEXT),
                                        Optional.ofNullable(one.get(PLAN_ACTIVITY.STARTS)),
                                        Optional.ofNullable(one.get(PLAN_ACTIVITY.ENDS))));
    }

    private Map<UUID, Map<Fund, Long>> funds(UUID[] pledges) {
        return db.selectFrom(PLAN_FUND).where(PLAN_FUND.PLEDGE.eq(DSL.any(pledges))).stream()
                .collect(
                        groupingBy(
                                PlanFundRecord::getPledge,
                                toMap(
                                        one -> Fund.valueOf(one.getSource()),
                                        PlanFundRecord::getAmount)));
    }

    private Map<UUID, List<Share>> shares(UUID[] pledges) {
        return db.selectFrom(PLAN_SHARE)
                .where(PLAN_SHARE.PLEDGE.eq(DSL.any(pledges)))
                .orderBy(PLAN_SHARE.NUMBER)
                .fetchGroups(
                        PLAN_SHARE.PLEDGE,
                        one -> new Share(one.get(PLAN_SHARE.OWNER), one.get(PLAN_SHARE.PERCENT)));
    }

    void insert(Map<Pledge, Plan> plans) {
        var rows = new ArrayList<TableRecord<?>>();
        var parts = new ArrayList<TableRecord<?>>();
        plans.forEach(
                (pledge, plan) -> {
                    if (!plan.isEmpty()) {
                        rows.add(toRecord(pledge.id().value(), plan));
                        addParts(pledge.id().value(), plan, parts);
                    }
                });
        db.batchInsert(rows).execute();
        db.batchInsert(parts).execute();
    }

    private PlanRecord toRecord(UUID pledge, Plan plan) {
        var record = db.newRecord(PLAN);
        record.setPledge(pledge);
        record.setReference(plan.reference());
        record.setObjective(plan.objective());
        record.setMethod(plan.method());
        record.setPlaces(plan.places());
        plan.women().ifPresent(record::setWomen);
        plan.men().ifPresent(record::setMen);
        plan.cost().ifPresent(record::setCost);
        record.setBudgetLine(plan.budgetLine());
        record.setResponsible(plan.responsible());
        record.setPartners(plan.partners());
        record.setAssumptions(plan.assumptions());
        return record;
    }

    private void addParts(UUID pledge, Plan plan, List<TableRecord<?>> parts) {
        for (int at = 0; at < plan.activities().size(); at++) {
            var activity = plan.activities().get(at);
            var record = db.newRecord(PLAN_ACTIVITY);
            record.setPledge(pledge);
            record.setNumber(at + 1);
            record.setText(activity.text());
            activity.starts().ifPresent(record::setStarts);
            activity.ends().ifPresent(record::setEnds);
            parts.add(record);
        }
        plan.funds()
                .forEach(
                        (fund, amount) -> {
                            var record = db.newRecord(PLAN_FUND);
                            record.setPledge(pledge);
                            record.setSource(fund.name());
                            record.setAmount(amount);
                            parts.add(record);
                        });
        for (int at = 0; at < plan.joint().size(); at++) {
            var record = db.newRecord(PLAN_SHARE);
            record.setPledge(pledge);
            record.setNumber(at + 1);
            record.setOwner(plan.joint().get(at).owner());
            record.setPercent(plan.joint().get(at).percent());
            parts.add(record);
        }
    }
}
