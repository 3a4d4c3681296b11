package org.cliniccalendar.importing.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Refuses requests of more than 20 MB with 413, also when they do not say their length. */
@Provider
@UploadLimit.Limited
@Priority(Priorities.ENTITY_CODER)
public class UploadLimit implements ContainerRequestFilter {
    /** 20 MB. */
    static final long BYTES = 20L * 1024 * 1024;

    /** Marks endpoints whose requests are limited. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Limited {}

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > BYTES) {
            throw tooLarge();
        }
        request.setEntityStream(new LimitedStream(request.getEntityStream()));
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    private static final class LimitedStream extends FilterInputStream {
        private long left = BYTES;

        LimitedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
