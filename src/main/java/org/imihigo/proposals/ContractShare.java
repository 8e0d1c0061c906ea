package org.imihigo.proposals;

import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.proposals.pages.SharePart;
import org.imihigo.web.Aside;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Beside a contract: how much of it its people asked for. */
@Component
class ContractShare implements Aside {
    private static final Pattern CONTRACT =
            Pattern.compile("/contracts/([A-Z0-9]+)/([0-9]{4}-[0-9]{2})");

    private final ProposalLists lists;

    ContractShare(ProposalLists lists) {
        this.lists = lists;
    }

    @Override
    public Optional<Reply.Page> beside(String path, boolean signedIn, Words words) {
        var address = CONTRACT.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        var unit = UnitCode.parse(address.group(1));
        var year = FiscalYear.parse(address.group(2));
        return unit.flatMap(one -> year.flatMap(when -> lists.share(one, when, words)))
                .map(sentence -> new SharePart(sentence, "/proposals?unit=" + address.group(1)));
    }
}
