package cn.huaiyuan.groupschooling.kit.table;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file as a whole, up to {@value Tables#MOST_FAULTS}. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        if (found.size() < Tables.MOST_FAULTS) {
            found.add(fault);
        }
    }

    List<Fault> found() {
        return found;
    }
}
