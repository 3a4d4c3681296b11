/** What a session offers, apart from whose it is and when it begins: its outline, the pattern of its slots, and templates. */
package org.cliniccalendar.template;
