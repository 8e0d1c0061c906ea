/** A year's pledges of one unit: drafted, checked, approved, signed, amended. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "documents",
            "notices",
            "home",
            "indicators",
            "baselines",
            "pledges",
            "checks"
        })
@NullMarked
package org.imihigo.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
