/**
 * A contract as it is written: a grid, cell by cell, with who typed what, and what it starts from.
 */
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
            "indicators",
            "baselines",
            "pledges",
            "proposals",
            "cascade",
            "contracts"
        })
@NullMarked
package org.imihigo.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
