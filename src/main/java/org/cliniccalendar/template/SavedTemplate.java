package org.cliniccalendar.template;

/**
 * A template to be edited, or to make a session from.
 *
 * @param version to hand back when it is changed, so that nobody's change is overwritten
 */
public record SavedTemplate(long id, int version, TemplatePlan plan) {}
