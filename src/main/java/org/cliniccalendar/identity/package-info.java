/** Who may do what: accounts, their roles at clinics, login, API tokens, and the user of the moment. */
package org.cliniccalendar.identity;
