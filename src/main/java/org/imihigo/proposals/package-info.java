/** What citizens, assemblies and partners asked for, and its fate; what they offer themselves. */
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
            "pledges"
        })
@NullMarked
package org.imihigo.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
