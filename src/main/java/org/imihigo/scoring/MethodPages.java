package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.scoring.pages.MethodPage;
import org.imihigo.scoring.pages.MethodsPage;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Makes documents of methods readable. */
@Component
class MethodPages {
    private final Methods methods;

    MethodPages(Methods methods) {
        this.methods = methods;
    }

    /**
     * @param written the country's own, with all their versions
     * @param write whether the reader may write one
     */
    MethodsPage all(List<OwnMethod> written, boolean write, Words words) {
        var byCountry = new TreeMap<String, List<MethodsPage.Entry>>();
        for (var method : methods.all()) {
            byCountry
                    .computeIfAbsent(countries(method, words), _ -> new ArrayList<>())
                    .add(entry(method, words));
        }
        return new MethodsPage(
                byCountry.entrySet().stream()
                        .map(one -> new MethodsPage.Country(one.getKey(), one.getValue()))
                        .toList(),
                written.stream()
                        .map(
                                own ->
                                        new MethodsPage.Own(
                                                words.text(
                                                        "scoring.own.version",
                                                        own.method().name().in(words),
                                                        own.version()),
                                                own.address(),
                                                OwnPages.state(own, words),
                                                own.isDeclared()))
                        .toList(),
                write);
    }

    private static MethodsPage.Entry entry(Method method, Words words) {
        int unknown = method.unknown().size();
        return new MethodsPage.Entry(
                method.name().in(words),
                "/methods/" + method.id(),
                method.id(),
                years(method, words),
                method.status(words),
                unknown == 0 ? "" : words.count("scoring.methods.unknown", unknown));
    }

    private static String countries(Method method, Words words) {
        return method.countries().stream()
                .sorted()
                .map(
                        code ->
                                new Locale.Builder()
                                        .setRegion(code)
                                        .build()
                                        .getDisplayCountry(words.language().locale()))
                .collect(Collectors.joining(", "));
    }

    private static String years(Method method, Words words) {
        return method.years().isEmpty()
                ? words.text("scoring.methods.any-year")
                : method.years().stream()
                        .sorted()
                        .map(FiscalYear::toString)
                        .collect(Collectors.joining(", "));
    }

    MethodPage of(Method method, Words words) {
        return of(method, methods.document(method), words);
    }

    MethodPage of(Method method, String document, Words words) {
        return new MethodPage(
                method.id(),
                method.name().in(words),
                method.status(words),
                countries(method, words) + ", " + years(method, words),
                method.unknown(),
                stages(method, words),
                rules(method, words),
                parts(method, words),
                ratings(method, words),
                method.sources(),
                method.notes(),
                document,
                method.hash());
    }

    private static List<MethodPage.Stage> stages(Method method, Words words) {
        var rule = new RuleWords(words);
        var stages = new ArrayList<MethodPage.Stage>();
        stages.add(stage("figures", figures(method, words), words));
        stages.add(
                stage(
                        "missing",
                        method.notReported()
                                .map(rule::number)
                                .map(marks -> words.text("scoring.stage.missing-counts", marks))
                                .orElseGet(() -> words.text("scoring.stage.missing-left")),
                        words));
        stages.add(stage("whole", whole(method, words), words));
        for (var gate : method.gates()) {
            stages.add(
                    stage(
                            "gate",
                            words.text(
                                    "scoring.stage.gate-why",
                                    rule.which(gate.when()),
                                    rule.number(gate.below()),
                                    gate.factor().map(rule::number).orElse("?")),
                            words));
        }
        for (var deduction : method.deductions()) {
            stages.add(
                    stage(
                            "deduction",
                            words.text(
                                    "scoring.stage.deduction-why",
                                    rule.which(deduction.when()),
                                    rule.number(deduction.below()),
                                    deduction.points().map(rule::number).orElse("?")),
                            words));
        }
        stages.add(stage("parent", parent(method, words), words));
        stages.add(stage("rank", rank(method, words), words));
        return stages;
    }

    private static MethodPage.Stage stage(String word, String sentence, Words words) {
        return new MethodPage.Stage(words.text("scoring.stage." + word), sentence);
    }

    private static String figures(Method method, Words words) {
        return words.text(
                "scoring.stage.figures-why",
                method.scores().stream()
                        .map(
                                kind ->
                                        words.text(
                                                "scoring.kind."
                                                        + kind.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", ")));
    }

    private static String whole(Method method, Words words) {
        var sentence =
                switch (method.whole()) {
                    case Whole.WeightedMean(var shares) ->
                            words.text(
                                    shares.weights().isEmpty()
                                            ? "scoring.stage.mean-items"
                                            : "scoring.stage.mean-parts");
                    case Whole.Geometric _ -> words.text("scoring.stage.geometric");
                    case Whole.GreenShare() -> words.text("scoring.stage.green");
                };
        return method.weightsMake()
                .map(
                        sum ->
                                sentence
                                        + " "
                                        + words.text(
                                                "scoring.stage.weights",
                                                new RuleWords(words).number(sum)))
                .orElse(sentence);
    }

    private static String parent(Method method, Words words) {
        return words.text(
                method.parent() instanceof Parent.Unweighted
                        ? "scoring.stage.parent-unweighted"
                        : "scoring.stage.parent-people");
    }

    private static String rank(Method method, Words words) {
        var basis =
                words.text(
                        method.basis() == Method.Basis.UNROUNDED
                                ? "scoring.stage.rank-unrounded"
                                : "scoring.stage.rank-published",
                        method.scale());
        return method.higherIsBetter()
                ? basis
                : basis + " " + words.text("scoring.stage.rank-lower");
    }

    private static List<MethodPage.RuleLine> rules(Method method, Words words) {
        var rule = new RuleWords(words);
        return method.items().stream()
                .map(
                        item ->
                                new MethodPage.RuleLine(
                                        rule.which(item.when()),
                                        item.rule().word(),
                                        rule.rule(item.rule()),
                                        rule.bounds(item.rule()),
                                        Curve.of(item.when(), item.rule())))
                .toList();
    }

    private static List<MethodPage.Part> parts(Method method, Words words) {
        var shares = method.whole().shares();
        return shares.weights().keySet().stream()
                .map(
                        part ->
                                new MethodPage.Part(
                                        part(shares.by(), part, words),
                                        shares.weight(part)
                                                .map(new RuleWords(words)::number)
                                                .map(weight -> weight + " %")))
                .toList();
    }

    /** Pillars have names in every language; other parts are called as the document calls them. */
    static String part(Shares.By by, String part, Words words) {
        return by == Shares.By.PILLAR
                ? words.text("scoring.pillar." + part.toLowerCase(Locale.ROOT))
                : part;
    }

    private static List<String> ratings(Method method, Words words) {
        return method.ratings().stream()
                .map(rating -> rating.name() + ": " + new RuleWords(words).bound(rating.bound()))
                .toList();
    }
}
