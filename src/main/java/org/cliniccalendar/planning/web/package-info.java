/** The Sessions page. */
package org.cliniccalendar.planning.web;
