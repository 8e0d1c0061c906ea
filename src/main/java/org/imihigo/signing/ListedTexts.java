package org.imihigo.signing;

import java.time.Instant;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Draft;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.keys.InstallationSeal;
import org.imihigo.web.Language;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for contracts that are signed by lists: the same text as any contract's, how people read
 * it, and its print, which the installation seals when somebody asks for it.
 */
@Service
@Transactional(readOnly = true)
public class ListedTexts {
    /** Where the level above signs. */
    private static final int SEAT = 1;

    private final ContractTexts writing;
    private final AllCommitments commitments;
    private final Script script;
    private final PrintPages print;
    private final TextParts parts;
    private final InstallationSeal seal;
    private final Calendar calendar;

    ListedTexts(
            ContractTexts writing,
            AllCommitments commitments,
            Script script,
            PrintPages print,
            TextParts parts,
            InstallationSeal seal,
            Calendar calendar) {
        this.writing = writing;
        this.commitments = commitments;
        this.script = script;
        this.print = print;
        this.parts = parts;
        this.seal = seal;
        this.calendar = calendar;
    }

    /** What is in force now, as canonical JSON. */
    public byte[] inForce(UnitCode unit, FiscalYear year) {
        return script.write(writing.of(unit, year, 1, commitments.of(unit, year)));
    }

    /** What a draft says, as canonical JSON. */
    public byte[] drafted(Draft draft) {
        return script.write(writing.of(draft, 1, commitments.of(draft.unit(), draft.year())));
    }

    /**
     * A text for people, as a part of a page.
     *
     * @param pdf where its print is
     */
    public Reply.Page part(byte[] text, String pdf, Words words) {
        return parts.of(script.read(text), pdf, words);
    }

    /**
     * @param at when it was signed
     * @param path where its code leads
     * @param says who signed the list, in the field of the level above
     */
    public byte[] pdf(byte[] text, Instant at, String path, String says, Language language) {
        return PdfSignatures.sign(
                print.pdf(text, at, path, language), seal.signer(), SEAT, says, calendar.now());
    }
}
