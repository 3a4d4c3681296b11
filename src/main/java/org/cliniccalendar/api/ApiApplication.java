package org.cliniccalendar.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api/v1}; resources stand in the packages of their features. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
