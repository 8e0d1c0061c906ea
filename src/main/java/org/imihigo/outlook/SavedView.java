package org.imihigo.outlook;

import java.util.UUID;
import java.util.regex.Pattern;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.PostId;

/**
 * A page with its choices, under a name and an address of its own.
 *
 * @param path of this house alone: nobody is led elsewhere
 */
record SavedView(UUID id, PostId post, String name, String path) {
    private static final Pattern OURS =
            Pattern.compile("/(outlook|anomalies|units|tables|scores)/[^\\s\\\\]{1,480}");

    private static final int LONGEST = 100;

    SavedView {
        if (name.isBlank() || name.length() > LONGEST) {
            throw Refusal.invalid("outlook.saved.no-name", LONGEST);
        }
        if (!OURS.matcher(path).matches()) {
            throw Refusal.invalid("outlook.saved.elsewhere");
        }
    }

    String address() {
        return "/views/" + id;
    }
}
