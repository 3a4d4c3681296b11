/** What waits for somebody's answer: requests and inquiries, with their deadlines. */
package org.cliniccalendar.requests;
