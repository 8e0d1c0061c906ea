package org.imihigo.signing;

import org.imihigo.documents.DocumentId;

/** That a person found the same text on a scan of the signed paper. */
record Paper(int number, DocumentId scan, Deed deed) {}
