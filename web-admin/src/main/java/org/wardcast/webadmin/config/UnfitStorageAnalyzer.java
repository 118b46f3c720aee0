package org.wardcast.webadmin.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of two hundred lines of stack. */
final class UnfitStorageAnalyzer extends AbstractFailureAnalyzer<UnfitStorage> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, UnfitStorage cause) {
    return new FailureAnalysis(cause.sentence(), null, cause);
  }
}
