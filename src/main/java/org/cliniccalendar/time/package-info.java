/**
 * Time as the whole calendar sees it: half-open intervals, wall-clock times in a zone, the one clock; and what a refusal is,
 * and the conditions of a search.
 */
package org.cliniccalendar.time;
