/** Pages of login, set-up, people and API tokens. */
package org.cliniccalendar.identity.web;
