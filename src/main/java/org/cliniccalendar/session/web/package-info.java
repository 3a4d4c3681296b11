/** Pages of sessions: the New Session dialog. */
package org.cliniccalendar.session.web;
