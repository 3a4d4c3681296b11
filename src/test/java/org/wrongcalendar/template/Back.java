package org.wrongcalendar.template;

import org.wrongcalendar.session.Forth;

public record Back(Forth forth) {}
