package org.imihigo.pledges;

/** Where a pledge's figure comes from. */
public enum Source {
    /** The unit's own reading; what lies below is shown, and not counted above. */
    OWN,
    /** The figures of the units below it. */
    CHILDREN,
    /** The reading of another owner, who leads the joint pledge; it counts there. */
    JOINT
}
