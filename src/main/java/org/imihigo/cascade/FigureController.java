package org.imihigo.cascade;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Reply;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** How many people live in the units of a place, and how much they need. */
@Controller("cascadeFigureController")
@RequestMapping("/cascade/figures/{place}")
class FigureController {
    private final Figures figures;
    private final FigurePages pages;

    FigureController(Figures figures, FigurePages pages) {
        this.figures = figures;
        this.pages = pages;
    }

    @GetMapping
    Reply show(
            @PathVariable UnitCode place,
            @RequestParam Optional<Integer> series,
            Actor actor,
            Words words) {
        actor.mustSee(place);
        return pages.page(place, series.map(SeriesId::new), Optional.empty(), actor, words);
    }

    @PostMapping
    Reply state(
            @PathVariable UnitCode place,
            @RequestParam Map<String, String> fields,
            @RequestParam Optional<MultipartFile> file,
            Actor actor,
            Words words) {
        actor.mustSee(place);
        var form = new FigureForm(withFile(fields, file), words);
        var stated = form.read();
        if (form.isRight()) {
            try {
                figures.state(place, stated, actor);
                return seeOther(FigurePages.path(place, form.series()));
            } catch (Refusal refusal) {
                if (refusal.reason() != Refusal.Reason.INVALID) {
                    throw refusal;
                }
                form.wrong("list", refusal);
            }
        }
        return unprocessable(pages.page(place, form.series(), Optional.of(form), actor, words));
    }

    /** A file is read as if it had been pasted into the list. */
    private static Map<String, String> withFile(
            Map<String, String> fields, Optional<MultipartFile> file) {
        var all = new LinkedHashMap<>(fields);
        SentFile.in(file)
                .map(sent -> new String(sent.content(), StandardCharsets.UTF_8))
                .ifPresent(
                        lines ->
                                all.merge(
                                        "list",
                                        lines.replace("\uFEFF", ""),
                                        (typed, sent) -> (typed + "\n" + sent).strip()));
        return all;
    }
}
