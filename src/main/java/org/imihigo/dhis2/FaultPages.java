package org.imihigo.dhis2;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imihigo.dhis2.pages.FaultsPage;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The faults of an export, to read, to look through and to take along. */
@Component("dhis2FaultPages")
class FaultPages {
    private static final int A_PAGE = 40;
    private static final int NAMES = 4;
    private static final int FIGURES = 3;

    FaultsPage show(Export export, Study study, String kind, String text, int page, Words words) {
        var wanted = FaultKind.parse(kind);
        var found =
                study.faults().stream()
                        .filter(fault -> wanted.isEmpty() || fault.kind() == wanted.get())
                        .filter(fault -> holds(fault, text))
                        .toList();
        int pages = Math.max(1, (found.size() + A_PAGE - 1) / A_PAGE);
        int shown = Math.clamp(page, 1, pages);
        var path = "/dhis2/exports/" + export.id();
        return new FaultsPage(
                export.name(),
                path,
                kinds(study, words),
                wanted.map(FaultKind::word).orElse(""),
                text,
                found.size(),
                found.stream()
                        .skip((shown - 1L) * A_PAGE)
                        .limit(A_PAGE)
                        .map(fault -> row(fault, study, words))
                        .toList(),
                shown,
                pages,
                path
                        + "/faults?kind="
                        + wanted.map(FaultKind::word).orElse("")
                        + "&q="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        + "&page=");
    }

    private static boolean holds(Fault fault, String text) {
        var wanted = Token.fold(text.strip());
        return Token.fold(fault.subject() + " " + fault.words() + " " + fault.elements())
                .contains(wanted);
    }

    /** Every kind that there is, with its count. */
    static List<FaultsPage.Kind> kinds(Study study, Words words) {
        var counts =
                study.faults().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Fault::kind,
                                        () -> new EnumMap<>(FaultKind.class),
                                        Collectors.counting()));
        return Arrays.stream(FaultKind.values())
                .map(
                        kind ->
                                new FaultsPage.Kind(
                                        kind.word(),
                                        name(kind, words),
                                        counts.getOrDefault(kind, 0L)))
                .toList();
    }

    private static String name(FaultKind kind, Words words) {
        return words.text("dhis2.fault." + kind.word());
    }

    private static String why(FaultKind kind, Words words) {
        return words.text("dhis2.why." + kind.word());
    }

    private static FaultsPage.Row row(Fault fault, Study study, Words words) {
        return new FaultsPage.Row(
                name(fault.kind(), words),
                fault.subject(),
                why(fault.kind(), words),
                fault.elements().stream().limit(NAMES).toList(),
                more(fault.elements().size() - NAMES, words),
                fault.written(),
                fault.words(),
                fault.detail(),
                fault.figures().stream()
                        .limit(FIGURES)
                        .map(figure -> figure(figure, study, words))
                        .toList(),
                more(fault.figures().size() - FIGURES, words));
    }

    private static Optional<String> more(int left, Words words) {
        return left > 0 ? Optional.of(words.text("dhis2.faults.more", left)) : Optional.empty();
    }

    private static FaultsPage.Figure figure(Fault.Compared figure, Study study, Words words) {
        return new FaultsPage.Figure(
                place(figure, study) + ", " + figure.scope().year(),
                Shown.printed(figure.wrong(), words),
                Shown.printed(figure.right(), words));
    }

    private static String place(Fault.Compared figure, Study study) {
        return Optional.ofNullable(study.metadata().places().get(figure.scope().place()))
                .map(Place::name)
                .orElse(figure.scope().place());
    }

    /** One line for each fault and each place whose figures it spoils. */
    String csv(Study study, Words words) {
        var file = new StringBuilder("\uFEFF");
        file.append(
                CsvFile.line(
                        List.of(
                                "code",
                                words.text("dhis2.faults.kind"),
                                words.text("dhis2.faults.subject"),
                                words.text("dhis2.faults.why"),
                                words.text("dhis2.faults.detail"),
                                words.text("dhis2.faults.elements"),
                                words.text("dhis2.faults.formula"),
                                words.text("dhis2.faults.in-words"),
                                words.text("dhis2.faults.place"),
                                words.text("dhis2.faults.year"),
                                words.text("dhis2.faults.wrong"),
                                words.text("dhis2.faults.right"))));
        for (var fault : study.faults()) {
            if (fault.figures().isEmpty()) {
                file.append(line(fault, List.of("", "", "", ""), words));
            }
            for (var figure : fault.figures()) {
                var compared =
                        List.of(
                                place(figure, study),
                                figure.scope().year().toString(),
                                figure.wrong().map(Shown::plain).orElse(""),
                                figure.right().map(Shown::plain).orElse(""));
                file.append(line(fault, compared, words));
            }
        }
        return file.toString();
    }

    private static String line(Fault fault, List<String> compared, Words words) {
        return CsvFile.line(
                List.of(
                        fault.kind().word(),
                        name(fault.kind(), words),
                        fault.subject(),
                        why(fault.kind(), words),
                        fault.detail(),
                        String.join("; ", fault.elements()),
                        fault.written(),
                        fault.words(),
                        compared.get(0),
                        compared.get(1),
                        compared.get(2),
                        compared.get(3)));
    }
}
