package org.cliniccalendar.booking;

import java.util.Set;

/**
 * The clinics whose clients somebody sees.
 *
 * @param all of the network; then the set is empty
 */
record StaffedClinics(boolean all, Set<Long> clinicIds) {
    static final StaffedClinics NONE = new StaffedClinics(false, Set.of());
    static final StaffedClinics ALL = new StaffedClinics(true, Set.of());
}
