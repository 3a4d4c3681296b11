/** What tests share: scratch databases, the product in a container, the product in a browser, a clinic of one's own in it. */
package org.cliniccalendar.testing;
