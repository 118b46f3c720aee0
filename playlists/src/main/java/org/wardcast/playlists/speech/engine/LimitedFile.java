package org.wardcast.playlists.speech.engine;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Refusal;

/** Writes an answer into a file, up to so many bytes. */
final class LimitedFile implements BodySubscriber<Path> {
  private final BodySubscriber<Path> file;
  private final long most;
  private long come;
  private Flow.@Nullable Subscription subscription;

  LimitedFile(Path file, long most) {
    this.file = BodySubscribers.ofFile(file);
    this.most = most;
  }

  @Override
  public CompletionStage<Path> getBody() {
    return file.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    file.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    come += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (come > most) {
      if (subscription != null) {
        subscription.cancel();
      }
      file.onError(new Refusal(null, "playlists.speech.too-large", Long.toString(most >> 20)));
    } else {
      file.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable throwable) {
    file.onError(throwable);
  }

  @Override
  public void onComplete() {
    file.onComplete();
  }
}
