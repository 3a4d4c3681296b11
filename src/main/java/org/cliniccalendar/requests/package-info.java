/** What waits for somebody's answer: requests, inquiries, and appointments that lost their time. */
package org.cliniccalendar.requests;
