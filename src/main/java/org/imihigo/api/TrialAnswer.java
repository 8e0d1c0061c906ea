package org.imihigo.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pillar;
import org.imihigo.scoring.Adjustment;
import org.imihigo.scoring.Trial;
import org.imihigo.web.Words;

/**
 * What came of a trial. Nothing is rounded but at the twentieth decimal; zeros at the end are left
 * out.
 *
 * @param coverage in percent, of the items with something to reach
 */
record TrialAnswer(
        Optional<String> score,
        List<Component> components,
        List<Item> items,
        Optional<String> coverage,
        boolean publishable,
        List<Refused> refusals) {
    /**
     * A part of the score; score times weight of all parts make it.
     *
     * @param name the pillar, the part that the method names, or what was done to the whole
     * @param item that caused what was done to the whole
     */
    record Component(
            String name,
            Optional<Pillar> pillar,
            Optional<String> score,
            String weight,
            Optional<String> item) {}

    record Item(String name, Optional<String> mark, String weight, List<Step> steps) {}

    record Step(String rule, Map<String, String> inputs, Optional<String> result) {}

    record Refused(String code, String detail) {}

    static TrialAnswer of(Trial.Result result, Words words) {
        return new TrialAnswer(
                result.score().map(TrialAnswer::plain),
                Stream.concat(
                                result.components().stream().map(TrialAnswer::component),
                                result.adjustments().stream().map(TrialAnswer::component))
                        .toList(),
                result.items().stream().map(TrialAnswer::item).toList(),
                result.coverage().percent().map(TrialAnswer::plain),
                result.publishable(),
                result.refusals().stream()
                        .map(refusal -> new Refused(refusal.key(), words.text(refusal)))
                        .toList());
    }

    private static Component component(Trial.Component one) {
        return new Component(
                one.name(),
                Stream.of(Pillar.values())
                        .filter(pillar -> pillar.name().equals(one.name()))
                        .findFirst(),
                one.score().map(TrialAnswer::plain),
                plain(one.weight()),
                Optional.empty());
    }

    private static Component component(Adjustment one) {
        return new Component(
                one.kind().name(),
                Optional.empty(),
                Optional.of(plain(one.points())),
                plain(Fraction.ONE),
                one.item());
    }

    private static Item item(Trial.Marked marked) {
        return new Item(
                marked.item().name(),
                marked.mark().map(TrialAnswer::plain),
                plain(marked.weight()),
                marked.steps().stream()
                        .map(
                                step ->
                                        new Step(
                                                step.rule(),
                                                plain(step.inputs()),
                                                step.result().map(TrialAnswer::plain)))
                        .toList());
    }

    private static Map<String, String> plain(Map<String, Fraction> inputs) {
        var plain = new TreeMap<String, String>();
        inputs.forEach((letter, number) -> plain.put(letter, plain(number)));
        return plain;
    }

    private static String plain(Fraction number) {
        return Exact.plain(number);
    }
}
