/** An invented year of the whole country, for tests, pictures and newcomers; made by the doors. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "documents",
            "indicators",
            "baselines",
            "phone",
            "pledges",
            "guides",
            "plans",
            "proposals",
            "checks",
            "contracts",
            "assurance",
            "reporting",
            "cascade",
            "joint",
            "keys",
            "signing",
            "ceremony",
            "households"
        })
@NullMarked
package org.imihigo.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
