/** The pages of Appointments Setup. */
package org.cliniccalendar.setup.web;
