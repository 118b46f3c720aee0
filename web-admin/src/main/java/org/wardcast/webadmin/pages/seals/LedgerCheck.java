package org.wardcast.webadmin.pages.seals;

import org.wardcast.scheduler.proof.Anchors;

/** @param name of the ledger, for {@code web.seals.ledger.<name>} */
record LedgerCheck(String name, Anchors.Check check) {}
