package org.imihigo.joint;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pledges that several units keep together: found, proposed, agreed, worked on. */
@Controller("jointController")
@RequestMapping("/joint")
class JointController {
    private final Joints joints;
    private final Pledges pledges;
    private final Territory territory;
    private final JointPages pages;

    JointController(Joints joints, Pledges pledges, Territory territory, JointPages pages) {
        this.joints = joints;
        this.pledges = pledges;
        this.territory = territory;
        this.pages = pages;
    }

    @GetMapping("/duplicates/{unit}/{year}")
    Reply duplicates(
            @PathVariable UnitCode unit, @PathVariable FiscalYear year, Actor actor, Words words) {
        actor.mustSee(territory.unit(unit).code());
        return pages.duplicates(unit, year, actor, words);
    }

    @GetMapping("/proposals/{pledge}")
    Reply ask(@PathVariable UUID pledge, Actor actor, Words words) {
        var known = pledges.get(new PledgeId(pledge));
        actor.mustReportFor(known.unit());
        return pages.proposal(known, actor, words);
    }

    @PostMapping("/proposals/{pledge}")
    Reply propose(
            @PathVariable UUID pledge,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var known = pledges.get(new PledgeId(pledge));
        actor.mustReportFor(known.unit());
        var form = new ProposalForm(fields, words);
        try {
            var owners = form.owners();
            owners.forEach(owner -> territory.unit(owner.unit()));
            var reason = fields.getOrDefault("reason", "");
            return seeOther(
                    JointWords.path(joints.propose(known, form.lead(), owners, reason, actor)));
        } catch (Refusal refusal) {
            var sentence = words.text(refusal);
            var page = pages.again(known, fields, sentence, actor, words);
            return refusal.reason() == Refusal.Reason.CONFLICT
                    ? Reply.conflict(page)
                    : unprocessable(page);
        }
    }

    /** Public when all have agreed; before, the owners talk about it. */
    @Open
    @GetMapping("/{id}")
    Reply show(@PathVariable UUID id, Optional<Actor> actor, Words words) {
        return pages.page(visible(id, actor), actor, Map.of(), words);
    }

    private Joint visible(UUID id, Optional<Actor> actor) {
        var joint = joints.get(id);
        boolean sees =
                joint.state() == Joint.State.AGREED
                        || actor.filter(
                                        one ->
                                                joint.owners().stream()
                                                        .anyMatch(owner -> one.sees(owner.unit())))
                                .isPresent();
        if (!sees) {
            throw Refusal.notFound("joint.unknown");
        }
        return joint;
    }

    @PostMapping("/{id}/answer")
    Reply answer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var joint = mine(id, actor);
        try {
            joints.answer(
                    id,
                    actor.unit(),
                    fields.getOrDefault("answer", "").equals("agree"),
                    fields.getOrDefault("reason", ""),
                    actor);
        } catch (Refusal refusal) {
            return again(joint, "answer-problem", refusal, fields, actor, words);
        }
        return seeOther(JointWords.path(joint));
    }

    @PostMapping("/{id}/dissolution")
    Reply dissolve(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var joint = mine(id, actor);
        try {
            joints.dissolve(id, fields.getOrDefault("why", ""), actor);
        } catch (Refusal refusal) {
            return again(joint, "dissolution-problem", refusal, fields, actor, words);
        }
        return seeOther(JointWords.path(joint));
    }

    private Joint mine(UUID id, Actor actor) {
        var joint = joints.get(id);
        if (!joint.isOwnedBy(actor.unit())) {
            throw Refusal.notFound("joint.unknown");
        }
        actor.mustReportFor(actor.unit());
        return joint;
    }

    private Reply again(
            Joint joint,
            String field,
            Refusal refusal,
            Map<String, String> fields,
            Actor actor,
            Words words) {
        if (refusal.reason() != Refusal.Reason.INVALID) {
            throw refusal;
        }
        var typed = new LinkedHashMap<>(fields);
        typed.put(field, words.text(refusal));
        return unprocessable(pages.page(joint, Optional.of(actor), typed, words));
    }

    @PostMapping("/{id}/activities")
    Reply plan(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var joint = mine(id, actor);
        try {
            joints.plan(
                    id,
                    actor.unit(),
                    fields.getOrDefault("what", ""),
                    day(fields.getOrDefault("due", "")),
                    actor);
        } catch (Refusal refusal) {
            return again(joint, "activity-problem", refusal, fields, actor, words);
        }
        return seeOther(JointWords.path(joint));
    }

    static LocalDate day(String text) {
        return Form.day(text.strip(), "joint.work.no-day");
    }

    @PostMapping("/{id}/activities/{activity}/completion")
    Reply finish(@PathVariable UUID id, @PathVariable UUID activity, Actor actor) {
        joints.finish(id, activity, actor);
        return seeOther("/joint/" + id);
    }
}
