package org.imihigo.gatherings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Deadlines;
import org.imihigo.notices.Debt;
import org.springframework.stereotype.Component;

/** Leads that have not said whether they accept a milestone: reminded, then told to those above. */
@Component
class AcceptanceDeadlines implements Deadlines {
    private final AllMilestones milestones;
    private final AllGatherings gatherings;
    private final ZoneId zone;

    AcceptanceDeadlines(AllMilestones milestones, AllGatherings gatherings, ZoneId zone) {
        this.milestones = milestones;
        this.gatherings = gatherings;
        this.zone = zone;
    }

    @Override
    public List<Deadline> between(LocalDate first, LocalDate last) {
        return waiting().keySet().stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .map(AcceptanceDeadlines::deadline)
                .toList();
    }

    private static Deadline deadline(LocalDate day) {
        return new Deadline(
                "acceptance " + day, "gatherings.notice.", FiscalYear.of(day).whole(), day);
    }

    /** By the day on which the answer is due: who owes it, and the first milestone it is about. */
    private Map<LocalDate, Map<UnitCode, Milestone>> waiting() {
        var days = new HashMap<GatheringId, Integer>();
        gatherings.all().forEach(one -> days.put(one.id(), one.answerDays()));
        var waiting = new TreeMap<LocalDate, Map<UnitCode, Milestone>>();
        for (var one : milestones.all()) {
            if (one.answer().isEmpty() && one.closing().isEmpty()) {
                var by =
                        one.answerBy(
                                days.getOrDefault(one.gathering(), Gathering.ANSWER_DAYS), zone);
                waiting.computeIfAbsent(by, _ -> new TreeMap<>()).putIfAbsent(one.lead(), one);
            }
        }
        return waiting;
    }

    @Override
    public List<Debt> owed(Deadline deadline) {
        return waiting().getOrDefault(deadline.due(), Map.of()).entrySet().stream()
                .map(entry -> new Debt(entry.getKey(), Optional.empty(), entry.getValue().path()))
                .toList();
    }
}
