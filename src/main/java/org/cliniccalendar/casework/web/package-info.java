/** Pages of casework: finding a time for a case and booking it. */
package org.cliniccalendar.casework.web;
