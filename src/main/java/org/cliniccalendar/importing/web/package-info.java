/** The import page and the import endpoint. */
package org.cliniccalendar.importing.web;
