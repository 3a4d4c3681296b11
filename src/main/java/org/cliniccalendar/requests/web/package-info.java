/** Pages of requests, of inquiries, of answers by mail and of the to-rebook list. */
package org.cliniccalendar.requests.web;
