/** Readings of every kind, with evidence; the verdict of the level above. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "documents",
            "home",
            "notices",
            "indicators",
            "pledges"
        })
@NullMarked
package org.imihigo.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
