package org.imihigo.assurance.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * How far a contract is on its way to being signed: versions, reviewers, sessions.
 *
 * @param state where it stands, in a sentence
 * @param rule of the body that decides
 * @param send the version that the reader may send
 * @param obstacle why it cannot be sent yet
 * @param record the form of the session, for those who may record it
 */
public record ReviewPage(
        String title,
        List<Step> path,
        String address,
        String state,
        String rule,
        Optional<String> draft,
        Optional<Integer> send,
        Optional<String> obstacle,
        List<Version> versions,
        List<Member> members,
        boolean leads,
        List<Choice> candidates,
        List<Held> sessions,
        Optional<Form> record)
        implements Reply.Page {
    /** A version that was sent. */
    public record Version(
            int number,
            String address,
            String sent,
            String classes,
            String state,
            String reason,
            int remarks,
            Optional<String> compare) {}

    /** A post that reviews. */
    public record Member(String post, String name, boolean canLeave) {}

    /** What a field offers. */
    public record Choice(String value, String text) {}

    /** A session that was recorded. */
    public record Held(
            String day,
            String classes,
            String state,
            String vote,
            String note,
            Optional<String> minutes,
            String recorded) {}

    /** The record of a session as it was typed, and what is wrong with it. */
    public record Form(
            String id, int version, Map<String, String> fields, Map<String, String> wrong) {
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        public String wrong(String name) {
            return wrong.getOrDefault(name, "");
        }
    }
}
