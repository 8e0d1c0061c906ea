/** Before a contract is signed: reviewers accept a version of its draft, and a council decides. */
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
            "contracts"
        })
@NullMarked
package org.imihigo.assurance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
