package org.cliniccalendar.casework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cliniccalendar.directory.Channel;
import org.junit.jupiter.api.Test;

class CriteriaAddressTest {
    @Test
    void whatIsLookedForIsFoundAgainByItsAddress() {
        Criteria criteria = new Criteria();
        criteria.setAppointmentTypeId(7L);
        criteria.setSpecialty("Ear, nose & throat");
        criteria.setClinicIds(List.of(1L, 2L));
        criteria.setClinicianIds(List.of(3L));
        criteria.setFrom(LocalDate.of(2026, 12, 2));
        criteria.setUntil(LocalDate.of(2026, 12, 9));
        criteria.setDays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        criteria.setTimeOfDay(TimeOfDay.values()[0]);
        criteria.setChannel(Channel.VIDEO);
        criteria.setAvailable(false);
        String address = CriteriaAddress.of(criteria, Map.of("hold", "T1"));

        Criteria again = new Criteria();
        CriteriaAddress.read(parameters(address), again);

        assertEquals(address, CriteriaAddress.of(again, Map.of("hold", "T1")));
        assertEquals(List.of(1L, 2L), again.getClinicIds());
        assertEquals("Ear, nose & throat", again.getSpecialty());
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        Criteria criteria = new Criteria();
        criteria.setFrom(LocalDate.of(2026, 12, 2));

        CriteriaAddress.read(
                Map.of("type", "x", "clinic", "1,,2", "from", "2026-02-30", "days", "Monday", "level", "none"),
                criteria);

        assertEquals("/find?from=2026-12-02", CriteriaAddress.of(criteria, Map.of()));
    }

    private static Map<String, String> parameters(String address) {
        return Arrays.stream(address.split("\\?")[1].split("&"))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
    }
}
