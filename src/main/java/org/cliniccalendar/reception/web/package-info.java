/** The page of the Reception View. */
package org.cliniccalendar.reception.web;
