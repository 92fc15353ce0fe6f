package cn.huaiyuan.groupschooling.group;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;

/** Codes of GB 32100-2015 that nobody has; the check is computed another way than the service does it. */
public final class LegalPersonCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private LegalPersonCodes() {
    }

    public static String next() {
        var body = "12340321%09d".formatted(NEXT.incrementAndGet());
        var sum = BigInteger.ZERO;
        for (int i = 0; i < body.length(); i++) {
            sum = sum.add(BigInteger.valueOf(3).pow(i).multiply(BigInteger.valueOf(ALPHABET.indexOf(body.charAt(i)))));
        }
        return body + ALPHABET.charAt(sum.negate().mod(BigInteger.valueOf(31)).intValue());
    }
}
