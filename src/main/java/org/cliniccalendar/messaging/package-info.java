/** The outbox: what must be told is a row, written with the change it tells of and sent later by any node. */
package org.cliniccalendar.messaging;
