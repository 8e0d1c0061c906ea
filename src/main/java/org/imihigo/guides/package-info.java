/** What to do at each step of the cycle, why and by when; sessions and texts for the people. */
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
            "pledges",
            "proposals"
        })
@NullMarked
package org.imihigo.guides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
