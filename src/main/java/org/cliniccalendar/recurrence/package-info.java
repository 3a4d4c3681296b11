/** When something repeats: a rule of RFC 5545 goes in, dates and words come out. */
package org.cliniccalendar.recurrence;
