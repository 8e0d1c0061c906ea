package org.imihigo.kernel;

import java.util.List;

/**
 * What the domain answers when it will not do something: a reason, and a message for a person to
 * read. The web maps it once to an answer; everything else that is thrown is a bug.
 */
public final class Refusal extends RuntimeException {
    private final Reason reason;
    private final String key;
    private final transient List<Object> arguments;

    /** Why: each reason is one kind of answer. */
    public enum Reason {
        /** It does not exist. */
        NOT_FOUND,
        /** It is not this actor's; looks to them as if it did not exist. */
        NOT_YOURS,
        /** What was sent cannot be. */
        INVALID,
        /** Somebody else was first, or it was done already. */
        CONFLICT,
        /** The window is not open. */
        CLOSED
    }

    private Refusal(Reason reason, String key, Object... arguments) {
        super(reason + " " + key + " " + List.of(arguments));
        this.reason = reason;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(Reason.NOT_FOUND, key, arguments);
    }

    public static Refusal notYours(String key, Object... arguments) {
        return new Refusal(Reason.NOT_YOURS, key, arguments);
    }

    public static Refusal invalid(String key, Object... arguments) {
        return new Refusal(Reason.INVALID, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Reason.CONFLICT, key, arguments);
    }

    public static Refusal closed(String key, Object... arguments) {
        return new Refusal(Reason.CLOSED, key, arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** The message's key in the bundle of the room that refuses. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
