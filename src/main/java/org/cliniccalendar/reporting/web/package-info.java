/** The page of reports. */
package org.cliniccalendar.reporting.web;
