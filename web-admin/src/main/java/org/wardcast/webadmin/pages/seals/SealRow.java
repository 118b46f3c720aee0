package org.wardcast.webadmin.pages.seals;

import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.scheduler.proof.SealMail.Letter;

/** @param letter null if it was never to be sent */
record SealRow(Seal seal, @Nullable Letter letter) {}
