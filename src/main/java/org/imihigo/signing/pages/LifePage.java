package org.imihigo.signing.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * Where a contract stands in its life, and what this reader can do about it.
 *
 * @param address of the page
 * @param state in a sentence
 * @param lag how long it was or is provisional, in a sentence; empty where it is not
 * @param unsealed that the text was signed elsewhere; empty where it was not
 * @param table where the contract in force stands as a table; empty where there is none
 * @param freeze whether the reader may freeze the draft
 * @param amend where the reader amends it; empty where they may not
 */
public record LifePage(
        String title,
        List<Step> path,
        String address,
        String state,
        String lag,
        String unsealed,
        String table,
        List<Stage> stages,
        List<Version> versions,
        List<Promise> promises,
        List<Field> wrong,
        boolean freeze,
        List<Field.Option> languages,
        Optional<Vow> vow,
        Optional<Sign> sign,
        Optional<Bind> bind,
        Optional<Promising> promising,
        String amend,
        List<End> endings,
        String today)
        implements Reply.Page {
    /**
     * @param classes of its tag
     * @param who which post, and when it was recorded
     */
    public record Stage(String name, String classes, String state, String when, String who) {}

    /**
     * A frozen text.
     *
     * @param signatures one line for each
     * @param difference where it is compared with the one before
     */
    public record Version(
            String name,
            String classes,
            String state,
            String frozen,
            String reason,
            List<String> signatures,
            String pdf,
            String json,
            String seal,
            String bundle,
            String difference,
            String check,
            String hash) {}

    /** What the level above promised. */
    public record Promise(
            String id,
            String what,
            String owner,
            String due,
            String classes,
            String state,
            boolean canKeep,
            boolean canWithdraw) {}

    /** To record that it was pledged aloud. */
    public record Vow(String text, Field day, Field place) {}

    /**
     * To sign.
     *
     * @param ready whether the reader has a second factor
     * @param passkey whether it is a passkey, or one too
     * @param side for whom they sign, in a sentence
     * @param prepared where the file lies that a device of their own signs
     * @param device whether they have registered one
     */
    public record Sign(
            String text,
            String side,
            boolean ready,
            boolean passkey,
            Field code,
            String prepared,
            boolean device,
            Field signed) {}

    /**
     * To bind a scan.
     *
     * @param scan the address of the scan that the first person found; empty where there is none
     * @param document its id
     */
    public record Bind(String text, String scan, String document, String says) {}

    /** To promise something in return. */
    public record Promising(String id, Field what, Field due, Field owner) {}

    /** To record how the year ended. */
    public record End(String value, String text) {}
}
