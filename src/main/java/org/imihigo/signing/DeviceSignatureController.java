package org.imihigo.signing;

import static org.imihigo.web.Reply.seeOther;

import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.imihigo.web.Reply;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A text comes back signed with a card or a device of the signer's own. */
@Controller
class DeviceSignatureController {
    private final Signing signing;
    private final LifePages pages;

    DeviceSignatureController(Signing signing, LifePages pages) {
        this.signing = signing;
        this.pages = pages;
    }

    @PostMapping("/contracts/{unit}/{year}/life/signed-file")
    Reply sign(
            @PathVariable UnitCode unit,
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<MultipartFile> signed,
            Actor actor,
            Words words) {
        try {
            var file =
                    SentFile.in(signed)
                            .orElseThrow(() -> Refusal.invalid("signing.device.none"))
                            .content();
            signing.signed(text, file, actor);
            return seeOther(Paths.life(unit, year));
        } catch (Refusal refusal) {
            var form = new Form(Map.of(), words);
            return pages.refused(unit, year, actor, form, "signed", refusal);
        }
    }
}
