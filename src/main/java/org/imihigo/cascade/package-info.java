/** A target shared out to the units below: offered, negotiated, agreed; and who has not done so. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "home",
            "indicators",
            "pledges",
            "reporting",
            "board",
            "contracts",
            "checks"
        })
@NullMarked
package org.imihigo.cascade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
