package org.imihigo.signing;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds wrong with a file as PDF/A-3a and as PDF/UA-1. */
final class Archive {
    private Archive() {}

    static List<String> problems(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        return Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> problems(pdf, flavour).stream())
                .toList();
    }

    private static List<String> problems(byte[] pdf, PDFAFlavour flavour) {
        try (var file =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var found = validator.validate(file);
            if (found.getTotalAssertions() == 0) {
                return List.of(flavour + ": nothing was looked at");
            }
            return found.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> flavour + " " + one.getRuleId() + " " + one.getMessage())
                    .toList();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
