/** The Reception View: one day of a clinic, as columns of slots, and what the desk does with them. */
package org.cliniccalendar.reception;
