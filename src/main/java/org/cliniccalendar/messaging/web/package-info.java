/** The administrator's list of messages. */
package org.cliniccalendar.messaging.web;
