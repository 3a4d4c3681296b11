/** Forms about people, which pages of several features share. */
package org.cliniccalendar.directory.web;
