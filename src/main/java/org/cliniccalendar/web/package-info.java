/** The kit of all pages: frame, own tags, words for dates and times, messages, headers. */
package org.cliniccalendar.web;
