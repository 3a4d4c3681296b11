/** Cases: a claim or referral with its reference and its client; opening a case is the act that books. */
package org.cliniccalendar.casework;
