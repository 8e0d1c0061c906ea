package org.imihigo.contracts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts of one heading are series of one indicator, so that they are measured in one way. */
record Sisters(Map<Integer, List<Integer>> parts, Map<Integer, Meaning> meanings) {
    void agree() {
        parts.forEach(
                (whole, kinds) -> {
                    var family = new ArrayList<Integer>();
                    if (meanings.containsKey(whole) && !isPart(whole)) {
                        family.add(whole);
                    }
                    family.addAll(kinds);
                    agree(family);
                });
    }

    private boolean isPart(int row) {
        return meaning(row).named().category().isPresent();
    }

    private Meaning meaning(int row) {
        return requireNonNull(meanings.get(row));
    }

    private void agree(List<Integer> family) {
        var members = family.stream().map(this::meaning).toList();
        var speaker = members.stream().max(Comparator.comparingInt(Sisters::weight)).orElseThrow();
        int decimals =
                members.stream()
                        .mapToInt(member -> member.figures().decimals(speaker.measurement().unit()))
                        .max()
                        .orElse(0);
        var said = speaker.measurement();
        boolean chosen = speaker.shape().choice().measurement().isPresent();
        var common =
                new Measurement(
                        said.time(),
                        said.space(),
                        said.direction(),
                        said.divisible(),
                        said.unit(),
                        chosen ? said.decimals() : decimals);
        for (int at : family) {
            var member = meaning(at);
            meanings.put(at, member.measured(common, question(member, speaker)));
        }
    }

    /** The chosen speak first, then those without doubt. */
    private static int weight(Meaning member) {
        if (member.shape().choice().measurement().isPresent()) {
            return 2;
        }
        return member.question().isEmpty() ? 1 : 0;
    }

    private static Optional<String> question(Meaning member, Meaning speaker) {
        if (speaker.question().isPresent()) {
            return member.question();
        }
        boolean differs =
                member.question().isEmpty()
                        && member.shape().choice().measurement().isEmpty()
                        && member.measurement().time() != speaker.measurement().time();
        boolean other = !member.measurement().unit().equals(speaker.measurement().unit());
        return differs || other ? Optional.of("measure.sisters") : Optional.empty();
    }
}
