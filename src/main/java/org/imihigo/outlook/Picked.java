package org.imihigo.outlook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.kernel.Spelling;
import org.imihigo.pledges.Plan;
import org.imihigo.scoring.Progress;
import org.imihigo.web.Words;

/** By what a unit's pledges are put together, as an address says it. */
enum Picked {
    PILLAR,
    OWNER,
    PARTNER;

    static Optional<Picked> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The groups that a pledge belongs to; partners may be several, and an owner may be unsaid. */
    List<String> of(Progress progress, Optional<Plan> plan) {
        return switch (this) {
            case PILLAR -> List.of(Spelling.key(progress.pledge().chain().pillar()));
            case OWNER -> List.of(plan.map(Plan::responsible).map(String::strip).orElse(""));
            case PARTNER -> partners(plan);
        };
    }

    private static List<String> partners(Optional<Plan> plan) {
        var named =
                plan.stream()
                        .flatMap(one -> Stream.of(one.partners().split("[,;]")))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        return named.isEmpty() ? List.of("") : named;
    }

    /** What a group is called. */
    String title(String group, Words words) {
        if (group.isEmpty()) {
            return words.text("outlook.nobody." + word());
        }
        return this == PILLAR ? words.text("outlook.pillar." + group) : group;
    }
}
