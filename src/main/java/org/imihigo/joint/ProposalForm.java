package org.imihigo.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Words;

/** The owners and shares as they were typed. */
record ProposalForm(Map<String, String> typed, Words words) {
    private static final int DECIMALS = 2;

    private String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /**
     * @throws Refusal where a share is no number, or a code is none
     */
    List<Joint.Owner> owners() {
        var owners = new ArrayList<Joint.Owner>();
        for (var name : typed.keySet()) {
            if (name.startsWith("owner-")) {
                var unit = name.substring("owner-".length());
                owners.add(new Joint.Owner(code(unit), share(text("share-" + unit), unit)));
            } else if (name.matches("code[1-9]") && !text(name).isEmpty()) {
                var share = text("part" + name.substring("code".length()));
                owners.add(new Joint.Owner(code(text(name)), share(share, text(name))));
            }
        }
        return owners;
    }

    /** An owner's code, or the line in which it was typed. */
    UnitCode lead() {
        if (text("lead").isEmpty()) {
            throw Refusal.invalid("joint.owners.lead");
        }
        return code(text("lead").matches("code[1-9]") ? text(text("lead")) : text("lead"));
    }

    private static UnitCode code(String text) {
        return UnitCode.parse(text.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.invalid("joint.owners.code", text));
    }

    private int share(String typed, String unit) {
        if (typed.isEmpty()) {
            throw Refusal.invalid("joint.owners.nothing", unit);
        }
        long scaled = TypedNumber.read(typed, DECIMALS, words).scaled();
        if (scaled <= 0) {
            throw Refusal.invalid("joint.owners.nothing", unit);
        }
        return (int) Math.min(scaled, Integer.MAX_VALUE);
    }
}
