package org.cliniccalendar.identity.web;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Role;

/** Enforces {@code @RolesAllowed} on endpoints; one that says nothing is closed. Answers as RFC 9457 asks. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class EndpointGuard implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Inject
    private CurrentUser user;

    @Override
    public void filter(ContainerRequestContext request) {
        AnnotatedElement method = resource.getResourceMethod();
        AnnotatedElement says = saysWho(method) ? method : resource.getResourceClass();
        RolesAllowed roles = says.getAnnotation(RolesAllowed.class);
        boolean open = roles == null
                ? says.isAnnotationPresent(PermitAll.class)
                : Arrays.stream(Role.values())
                        .filter(user::has)
                        .anyMatch(role -> Set.of(roles.value()).contains(role.code()));
        if (!open) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN)
                    .type("application/problem+json")
                    .entity("{\"status\":403,\"title\":\"This API token may not call this address.\"}")
                    .build());
        }
    }

    private static boolean saysWho(AnnotatedElement element) {
        return element.isAnnotationPresent(RolesAllowed.class) || element.isAnnotationPresent(PermitAll.class);
    }
}
