/** The page of appointments to rebook. */
package org.cliniccalendar.rebooking.web;
