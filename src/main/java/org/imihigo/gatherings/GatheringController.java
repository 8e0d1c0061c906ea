package org.imihigo.gatherings;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.people.Actor;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gatherings, motions, resolutions and milestones, for everybody to read. */
@Open
@Controller
class GatheringController {
    private static final MediaType ICALENDAR = MediaType.valueOf("text/calendar;charset=UTF-8");

    private final Gatherings gatherings;
    private final Milestones milestones;
    private final GatheringPages pages;
    private final MotionPages motions;
    private final ResolutionPages resolutions;
    private final FollowUpPages followUp;
    private final Invitation invitation;

    GatheringController(
            Gatherings gatherings,
            Milestones milestones,
            GatheringPages pages,
            MotionPages motions,
            ResolutionPages resolutions,
            FollowUpPages followUp,
            Invitation invitation) {
        this.gatherings = gatherings;
        this.milestones = milestones;
        this.pages = pages;
        this.motions = motions;
        this.resolutions = resolutions;
        this.followUp = followUp;
        this.invitation = invitation;
    }

    @GetMapping("/gatherings")
    Reply list(Optional<Actor> actor, Words words) {
        return pages.list(actor, words);
    }

    private Gathering gathering(String series, String edition) {
        return gatherings.get(new GatheringId(series, edition));
    }

    @GetMapping("/gatherings/{series}/{edition}")
    Reply show(
            @PathVariable String series,
            @PathVariable String edition,
            Optional<Actor> actor,
            Words words) {
        return pages.page(gathering(series, edition), false, actor, words);
    }

    @GetMapping("/gatherings/{series}/{edition}/pack")
    Reply pack(
            @PathVariable String series,
            @PathVariable String edition,
            Optional<Actor> actor,
            Words words) {
        return pages.page(gathering(series, edition), true, actor, words);
    }

    @GetMapping("/gatherings/{series}/{edition}.ics")
    ResponseEntity<byte[]> iCalendar(
            @PathVariable String series, @PathVariable String edition, Words words) {
        var gathering = gathering(series, edition);
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + series + "-" + edition + ".ics\"")
                .body(invitation.of(gathering, words).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/gatherings/{series}/{edition}/funnel")
    Reply funnel(
            @PathVariable String series,
            @PathVariable String edition,
            Optional<Actor> actor,
            Words words) {
        return motions.funnel(gathering(series, edition), actor, words);
    }

    @GetMapping("/gatherings/{series}/{edition}/follow-up")
    Reply followUp(@PathVariable String series, @PathVariable String edition, Words words) {
        return followUp.page(gathering(series, edition), words);
    }

    @GetMapping("/motions/{id}")
    Reply motion(@PathVariable UUID id, Optional<Actor> actor, Words words) {
        return motions.motion(id, actor, words);
    }

    /** Permanent: what is written on paper today leads here in twenty years. */
    @GetMapping("/resolutions/{series}/{edition}/{number}")
    Reply resolution(
            @PathVariable String series,
            @PathVariable String edition,
            @PathVariable String number,
            Optional<Actor> actor,
            Words words) {
        var known = gatherings.resolution(new GatheringId(series, edition), number);
        return resolutions.page(known, actor, words);
    }

    @GetMapping("/milestones/{id}")
    Reply milestone(@PathVariable UUID id, Optional<Actor> actor, Words words) {
        return resolutions.milestone(milestones.get(id), actor, words);
    }
}
