/** The page of the audit trail. */
package org.cliniccalendar.audit.web;
