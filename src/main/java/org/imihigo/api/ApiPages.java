package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.imihigo.api.pages.ApiPage;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.web.Pages;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The page about the API; its commands are made for this installation, and a test runs them. */
@Component
class ApiPages {
    private final Indicators indicators;
    private final Calendar calendar;

    ApiPages(Indicators indicators, Calendar calendar) {
        this.indicators = indicators;
        this.calendar = calendar;
    }

    ApiPage of(Words words, HttpServletRequest request) {
        var base = Pages.site(request);
        return new ApiPage(
                ApiController.DESCRIPTION, examples(base, words), parts(words), addresses());
    }

    private List<ApiPage.Example> examples(String base, Words words) {
        var year = calendar.year();
        var quarter = calendar.quarter();
        int series =
                indicators.all().stream()
                        .filter(one -> !one.indicator().measure().counted())
                        .map(Series::id)
                        .findFirst()
                        .map(id -> id.value())
                        .orElse(1);
        var examples = new ArrayList<ApiPage.Example>();
        examples.add(
                example("units", "curl '%s/api/v1/units?tier=district'".formatted(base), words));
        examples.add(
                example(
                        "series",
                        "curl -H 'Accept: text/csv' '%s/api/v1/series'".formatted(base),
                        words));
        examples.add(
                example(
                        "figures",
                        "curl '%s/api/v1/figures?tier=district&series=%d&periods=%s'"
                                .formatted(base, series, quarter),
                        words));
        examples.add(
                example(
                        "table",
                        "curl -H 'Accept: text/csv' '%s/api/v1/tables/district/%s/%s'"
                                .formatted(base, year, quarter.word()),
                        words));
        examples.add(
                example(
                        "pledges",
                        "curl '%s/api/v1/pledges?unit=RW57&year=%s'".formatted(base, year),
                        words));
        examples.add(
                example(
                        "trial",
                        """
                        curl -H 'Content-Type: application/json' \\
                          -d '{"items": [{"name": "Terraces", "target": "3", "actual": "2"}]}' \\
                          '%s/api/v1/methods/RW-CAPPED/trial'\
                        """
                                .formatted(base),
                        words));
        examples.add(
                example(
                        "one",
                        """
                        curl -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                          -d '{"id": "'$(cat /proc/sys/kernel/random/uuid)'", "unit": "RW57", "series": %d, "period": "%s", "value": "12"}' \\
                          '%s/api/v1/readings'\
                        """
                                .formatted(series, quarter, base),
                        words));
        examples.add(
                example(
                        "many",
                        """
                        curl -H "Authorization: Bearer $TOKEN" -H 'Content-Type: text/csv' \\
                          --data-binary @readings.csv '%s/api/v1/readings?partial=true'\
                        """
                                .formatted(base),
                        words));
        return examples;
    }

    private static ApiPage.Example example(String word, String command, Words words) {
        return new ApiPage.Example(words.text("api.example." + word), command);
    }

    private static List<ApiPage.Part> parts(Words words) {
        return List.of("id", "place", "amount", "corrects", "batch").stream()
                .map(
                        word ->
                                new ApiPage.Part(
                                        words.text("api.part." + word + ".names"),
                                        words.text("api.part." + word)))
                .toList();
    }

    private static List<String> addresses() {
        return List.of(
                "GET /api/v1/units?tier=&within=",
                "GET /api/v1/units/{code}",
                "GET /api/v1/indicators",
                "GET /api/v1/series?indicator=",
                "GET /api/v1/figures?units=|tier=&within=&series=&periods=&kind=&reach=",
                "GET /api/v1/pledges?unit=&year=",
                "GET /api/v1/tables/{tier}/{year}/{period}?within=&method=",
                "POST /api/v1/methods/{id}/trial",
                "POST /api/v1/published-tables?tier=&year=&source=",
                "GET /api/v1/log/head?size=",
                "GET /api/v1/log/entries?start=&end=",
                "GET /api/v1/log/proof/inclusion?sha256=|index=&size=",
                "GET /api/v1/log/proof/consistency?from=&to=",
                "GET /api/v1/readings/{id}",
                "POST /api/v1/readings?partial=&submit=");
    }
}
