/** What is done about what lags: catch-up plans, and blockers that climb until somebody answers. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "notices",
            "home",
            "indicators",
            "pledges"
        })
@NullMarked
package org.imihigo.remedies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
