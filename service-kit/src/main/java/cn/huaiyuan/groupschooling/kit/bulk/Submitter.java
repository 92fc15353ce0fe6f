package cn.huaiyuan.groupschooling.kit.bulk;

import java.util.Set;

/** The caller in whose name a job works. */
record Submitter(String name, Set<String> roles, String traceparent) {
}
