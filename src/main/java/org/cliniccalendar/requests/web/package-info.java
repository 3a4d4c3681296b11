/** Pages of requests, of inquiries and of answers by mail. */
package org.cliniccalendar.requests.web;
