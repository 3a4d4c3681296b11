package org.wrongcalendar.session;

import org.wrongcalendar.template.Back;

public record Forth(Back back) {}
