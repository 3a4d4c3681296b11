package org.wrongcalendar.booking;

import org.dmfs.rfc5545.recur.RecurrenceRule;

record ReadsRules(RecurrenceRule rule) {}
