package org.imihigo.baselines;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: where units stand, who says so, and who has looked. */
@Service
@Transactional
public class Baselines {
    private final AllBaselines all;
    private final Indicators indicators;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Baselines(
            AllBaselines all,
            Indicators indicators,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.all = all;
        this.indicators = indicators;
        this.calendar = calendar;
        this.events = events;
    }

    /** The one that a contract of today rests on. */
    @Transactional(readOnly = true)
    public Optional<Baseline> inForce(UnitCode unit, SeriesId series) {
        return all.inForce(AllBaselines.of(unit, series)).stream().findFirst();
    }

    /** All of a unit that are in force. */
    @Transactional(readOnly = true)
    public List<Baseline> of(UnitCode unit) {
        return all.inForce(AllBaselines.of(unit));
    }

    /** All of a place and what lies in it that are in force. */
    @Transactional(readOnly = true)
    public List<Baseline> within(UnitCode place) {
        return all.inForce(AllBaselines.within(place));
    }

    /** Every version, the newest first. */
    @Transactional(readOnly = true)
    public List<Baseline> history(UnitCode unit, SeriesId series) {
        return all.history(unit, series);
    }

    /** Those that a post is to establish. */
    @Transactional(readOnly = true)
    public List<Baseline> toEstablish(PostId post) {
        return all.inForce(AllBaselines.toEstablish().and(AllBaselines.ownedBy(post)));
    }

    /** Figures of a place and what lies in it that the level above has not verified. */
    @Transactional(readOnly = true)
    List<Baseline> unverified(UnitCode place) {
        return all.inForce(AllBaselines.within(place).and(AllBaselines.unverified()));
    }

    @Transactional(readOnly = true)
    List<Baseline> toEstablish() {
        return all.inForce(AllBaselines.toEstablish());
    }

    /**
     * Says where a unit stands, in place of what was said before.
     *
     * @param version how many versions the actor knew of
     * @param reason why it differs from the version before; needed from the second on
     */
    public Baseline state(
            UnitCode unit,
            SeriesId series,
            Stated stated,
            int version,
            String reason,
            List<DocumentId> proofs,
            Actor actor) {
        actor.mustReportFor(unit);
        stated.mustSuit(indicators.series(series).indicator());
        if (version > 0 && reason.isBlank()) {
            throw Refusal.invalid("baselines.reason.empty");
        }
        if (stated instanceof Stated.Found found && found.date().isAfter(calendar.today())) {
            throw Refusal.invalid("baselines.date.ahead", found.date());
        }
        var baseline =
                new Baseline(
                        BaselineId.next(),
                        unit,
                        series,
                        version + 1,
                        stated,
                        reason,
                        actor.post(),
                        Optional.of(actor.person()),
                        calendar.now(),
                        proofs,
                        Optional.empty());
        if (!all.insert(baseline)) {
            throw Refusal.conflict("baselines.baseline.overtaken");
        }
        events.publishEvent(new BaselineStated(baseline));
        return baseline;
    }

    /**
     * The level above finds the version in force right, or takes that back.
     *
     * @param id of the version that the actor has seen
     */
    public void verify(BaselineId id, boolean verified, String remark, Actor actor) {
        var baseline =
                all.find(id).orElseThrow(() -> Refusal.notFound("baselines.baseline.unknown"));
        baseline.mustBeVerifiableBy(actor);
        if (inForce(baseline.unit(), baseline.series()).filter(baseline::equals).isEmpty()) {
            throw Refusal.conflict("baselines.baseline.overtaken");
        }
        if (baseline.isVerified() == verified) {
            return;
        }
        var said =
                new Verification(
                        verified,
                        remark,
                        actor.post(),
                        Optional.of(actor.person()),
                        calendar.now());
        if (!all.insert(id, all.said(id) + 1, said)) {
            throw Refusal.conflict("baselines.baseline.overtaken");
        }
        events.publishEvent(new BaselineVerified(baseline.unit(), id, said));
    }

    /** Keeps first versions that come from elsewhere, as they are: all or none. */
    public void bring(Collection<Baseline> baselines) {
        try {
            all.insert(baselines);
        } catch (DuplicateKeyException _) {
            throw Refusal.conflict("baselines.baseline.overtaken");
        }
    }
}
