/** Contracts that a DHIS2 carries: read, judged fault by fault, brought in and written back. */
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
            "contracts",
            "reporting"
        })
@NullMarked
package org.imihigo.dhis2;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
