package org.imihigo.signing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.seal.Seal;
import org.imihigo.seal.Sealed;
import org.imihigo.web.PrintedVersion;
import org.springframework.stereotype.Component;

/** A contract in print leads to the text that is in force on that day, and says so ever after. */
@Component
class ContractVersions implements PrintedVersion {
    private static final Pattern TABLE =
            Pattern.compile("/contracts/([A-Z0-9]{2,12})/([0-9]{4}-[0-9]{2})");

    private final AllTexts texts;
    private final Seal seal;

    ContractVersions(AllTexts texts, Seal seal) {
        this.texts = texts;
        this.seal = seal;
    }

    @Override
    public Optional<String> of(String path) {
        var table = TABLE.matcher(path);
        return table.matches()
                ? UnitCode.parse(table.group(1))
                        .flatMap(unit -> inForce(unit, table.group(2)))
                        .flatMap(seal::of)
                        .map(Sealed::address)
                : Optional.empty();
    }

    private Optional<String> inForce(UnitCode unit, String year) {
        return FiscalYear.parse(year).flatMap(one -> texts.hashInForce(unit, one));
    }
}
