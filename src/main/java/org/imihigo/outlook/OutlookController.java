package org.imihigo.outlook;

import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pillar;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a unit stands and where it is heading: public, like its figures. */
@Open
@Controller
@RequestMapping("/outlook/{unit}")
class OutlookController {
    private final OutlookPages pages;
    private final HeatMaps maps;
    private final BriefPages briefs;
    private final WeekPages weeks;
    private final PresentPages walls;
    private final Heads heads;

    OutlookController(
            OutlookPages pages,
            HeatMaps maps,
            BriefPages briefs,
            WeekPages weeks,
            PresentPages walls,
            Heads heads) {
        this.pages = pages;
        this.maps = maps;
        this.briefs = briefs;
        this.weeks = weeks;
        this.walls = walls;
        this.heads = heads;
    }

    /** Where a form leads that chooses a period. */
    @GetMapping
    Reply choose(@PathVariable UnitCode unit, @RequestParam Optional<FiscalPeriod> period) {
        return Reply.seeOther(Heads.path(unit, period.orElseGet(heads::usual)));
    }

    @GetMapping("/{period}")
    Reply show(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam(defaultValue = "") String by,
            @RequestParam Optional<String> of,
            Optional<Actor> actor,
            Words words) {
        return pages.page(unit, period, Picked.of(by).orElse(Picked.PILLAR), of, actor, words);
    }

    @GetMapping("/{period}/map")
    Reply map(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam(defaultValue = "") String pillar,
            Words words) {
        var chosen =
                Stream.of(Pillar.values())
                        .filter(one -> Spelling.key(one).equals(pillar))
                        .findFirst();
        return maps.page(unit, period, chosen, words);
    }

    @GetMapping("/{period}/brief")
    Reply brief(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Optional<Actor> actor,
            Words words) {
        return briefs.page(unit, period, actor, words);
    }

    @GetMapping("/{period}/brief.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Optional<Actor> actor,
            Words words) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(briefs.pdf(unit, period, actor, words));
    }

    @GetMapping("/{period}/week")
    Reply week(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            Optional<Actor> actor,
            Words words) {
        return weeks.page(unit, period, actor, words);
    }

    @GetMapping("/{period}/present")
    Reply present(
            @PathVariable UnitCode unit,
            @PathVariable FiscalPeriod period,
            @RequestParam(defaultValue = "0") int slide,
            Words words) {
        return walls.page(unit, period, slide, words);
    }
}
