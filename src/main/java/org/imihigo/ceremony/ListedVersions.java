package org.imihigo.ceremony;

import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.PrintedVersion;
import org.springframework.stereotype.Component;

/** A contract that was signed with a list leads, in print, to its text in that list. */
@Component
class ListedVersions implements PrintedVersion {
    private static final Pattern TABLE =
            Pattern.compile("/contracts/([A-Z0-9]{2,12})/([0-9]{4}-[0-9]{2})");

    private final AllLists lists;

    ListedVersions(AllLists lists) {
        this.lists = lists;
    }

    @Override
    public Optional<String> of(String path) {
        var table = TABLE.matcher(path);
        return table.matches()
                ? UnitCode.parse(table.group(1)).flatMap(unit -> last(unit, table.group(2)))
                : Optional.empty();
    }

    private Optional<String> last(UnitCode unit, String year) {
        return FiscalYear.parse(year)
                .flatMap(one -> lists.last(unit, one))
                .map(hash -> "/seal/" + hash);
    }
}
