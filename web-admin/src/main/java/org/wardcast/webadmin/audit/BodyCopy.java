package org.wardcast.webadmin.audit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A request whose body is remembered while its handler reads it, as far as it is short and text. */
final class BodyCopy extends HttpServletRequestWrapper {
  private static final int MOST = 64 * 1024;

  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
  private final boolean text;
  private long read;

  BodyCopy(HttpServletRequest request) {
    super(request);
    var type = Objects.requireNonNullElse(request.getContentType(), "");
    this.text = type.contains("json") || type.startsWith("text/plain");
  }

  /** What was read so far, if it is text that is kept. */
  String text() {
    return copy.toString(StandardCharsets.UTF_8);
  }

  boolean whole() {
    return read <= MOST;
  }

  /** Bytes that were read. */
  long size() {
    return read;
  }

  private void seen(byte[] bytes, int offset, int length) {
    if (text && read < MOST) {
      copy.write(bytes, offset, (int) Math.min(length, MOST - read));
    }
    read += length;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Copying(super.getInputStream());
  }

  private final class Copying extends ServletInputStream {
    private final ServletInputStream from;

    Copying(ServletInputStream from) {
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      int one = from.read();
      if (one >= 0) {
        seen(new byte[] {(byte) one}, 0, 1);
      }
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = from.read(bytes, offset, length);
      if (count > 0) {
        seen(bytes, offset, count);
      }
      return count;
    }

    @Override
    public boolean isFinished() {
      return from.isFinished();
    }

    @Override
    public boolean isReady() {
      return from.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      from.setReadListener(listener);
    }
  }
}
