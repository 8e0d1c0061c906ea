/** Reminders and messages to posts; deadlines that pass are told to the level above. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "home"
        })
@NullMarked
package org.imihigo.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
