package org.imihigo.proposals;

import java.util.regex.Pattern;

/** Finds what does not belong into a public text: telephone and identity numbers, addresses. */
final class PersonalText {
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![0-9])(?:\\+?250[ .-]?|0)7[0-9](?:[ .-]?[0-9]){7}(?![0-9])");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9])1(?:[ .-]?[0-9]){15}(?![0-9])");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private PersonalText() {}

    static boolean isIn(String text) {
        return TELEPHONE.matcher(text).find()
                || IDENTITY.matcher(text).find()
                || MAIL.matcher(text).find();
    }
}
