/** USSD and SMS in and out: figures by any telephone, and what citizens think of a pledge. */
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
            "reporting"
        })
@NullMarked
package org.imihigo.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
