/** The same WAR on Payara Server, installed by the scripts that administrators are given. */
package org.cliniccalendar.server;
