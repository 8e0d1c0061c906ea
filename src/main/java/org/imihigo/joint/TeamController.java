package org.imihigo.joint;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works on a pledge. */
@Controller("jointTeamController")
@RequestMapping("/teams/{pledge}")
class TeamController {
    private final Teams teams;
    private final Pledges pledges;
    private final TeamPages pages;

    TeamController(Teams teams, Pledges pledges, TeamPages pages) {
        this.teams = teams;
        this.pledges = pledges;
        this.pages = pages;
    }

    @Open
    @GetMapping
    Reply show(@PathVariable UUID pledge, Optional<Actor> actor, Words words) {
        return pages.page(pledges.get(new PledgeId(pledge)), actor, Map.of(), words);
    }

    @PostMapping
    Reply assign(
            @PathVariable UUID pledge,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var known = pledges.get(new PledgeId(pledge));
        actor.mustReportFor(known.unit());
        try {
            teams.assign(
                    new Assignment(
                            UUID.randomUUID(),
                            known.id(),
                            fields.getOrDefault("role", "").strip(),
                            fields.getOrDefault("what", "").strip(),
                            JointController.day(fields.getOrDefault("begins", "")),
                            JointController.day(fields.getOrDefault("due", "")),
                            Optional.empty()),
                    actor);
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.INVALID) {
                throw refusal;
            }
            var typed = new LinkedHashMap<>(fields);
            typed.put("problem", words.text(refusal));
            return unprocessable(pages.page(known, Optional.of(actor), typed, words));
        }
        return seeOther(TeamPages.path(known));
    }

    @PostMapping("/{work}/completion")
    Reply finish(@PathVariable UUID pledge, @PathVariable UUID work, Actor actor) {
        teams.finish(new PledgeId(pledge), work, actor);
        return seeOther("/teams/" + pledge);
    }
}
