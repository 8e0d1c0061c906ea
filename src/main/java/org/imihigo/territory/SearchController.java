package org.imihigo.territory;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.imihigo.territory.pages.SearchPage;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a unit by its name. */
@Controller
class SearchController {
    private static final int SHOWN = 50;

    private final Territory territory;

    SearchController(Territory territory) {
        this.territory = territory;
    }

    @Open
    @GetMapping("/search")
    Reply search(@RequestParam(defaultValue = "") String q, Words words) {
        var found = territory.search(q, SHOWN);
        var results = found.stream().map(unit -> result(unit, words)).toList();
        return new SearchPage(q.strip(), results, found.size() == SHOWN);
    }

    private SearchPage.Result result(Unit unit, Words words) {
        var steps = territory.steps(unit.code(), words);
        var above = steps.subList(0, steps.size() - 1).stream().map(Step::name).toList();
        return new SearchPage.Result(
                "/units/" + unit.code(),
                territory.fullName(unit.code(), words),
                territory.tierName(unit.tier(), words),
                codes(unit),
                String.join(" › ", above),
                unit.until().map(end -> words.text("territory.search.ended", end.minusDays(1))));
    }

    private String codes(Unit unit) {
        var others =
                territory.aliases(unit.code()).stream()
                        .map(alias -> alias.scheme() + " " + alias.code());
        return Stream.concat(Stream.of(unit.code().value()), others).collect(joining(" · "));
    }
}
