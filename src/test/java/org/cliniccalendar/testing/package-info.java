/** What tests share: scratch databases, the product in a container, the product in a browser. */
package org.cliniccalendar.testing;
