/** Changes of published sessions together with the appointments in them: proposed, then applied, and undone for ten minutes. */
package org.cliniccalendar.planning;
