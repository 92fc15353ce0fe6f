package cn.huaiyuan.groupschooling.staffing;

import static cn.huaiyuan.groupschooling.staffing.County.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Request bodies of synthetic teachers; identity numbers are of the unallocated region 349999 only. */
public final class Roster {
    public static final String TEACHERS = "/v1/teachers/";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Roster() {
    }

    public static String staffNumber() {
        return "T%05d".formatted(NEXT.incrementAndGet());
    }

    /** A number that no one else has. */
    public static String nationalId() {
        int n = NEXT.incrementAndGet();
        var digits = "349999%04d0101%03d".formatted(1960 + n / 999, n % 999 + 1);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** A full-time teacher at a unit since 2015-09-01. */
    public static Map<String, Object> teacherAt(String unit) {
        return teacher(employment(unit, "2015-09-01", null));
    }

    /** Entered with the reason that the past needs. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Map<String, Object> teacher(Map<String, Object>... employments) {
        return state("name", "样例教师", "nationalId", nationalId(), "employments",
                new ArrayList<>(List.of(employments)), "reason", "补录");
    }

    public static Map<String, Object> employment(String unit, String from, String to) {
        return state("unit", unit, "category", "FULL_TIME_TEACHER", "onEstablishment", true, "rank", "NONE",
                "validFrom", from, "validTo", to);
    }

    /** Registers a teacher at a unit and returns the staff number. */
    public static String registeredAt(String unit) {
        return registered(teacherAt(unit));
    }

    public static String registered(Map<String, Object> body) {
        var staffNumber = staffNumber();
        County.as("edu-bureau").body(body).put(TEACHERS + staffNumber).then().statusCode(201);
        return staffNumber;
    }
}
